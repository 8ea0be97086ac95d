/* global Window */

/** As with all cookies blocked: the very names throw. */
for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
  Object.defineProperty(Window.prototype, name, {
    get() {
      throw new Error('blocked');
    },
  });
  Reflect.deleteProperty(globalThis, name);
}
