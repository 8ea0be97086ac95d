/** A browser that cannot run the pages, as far as they look. */
Reflect.deleteProperty(String.prototype, 'replaceAll');
