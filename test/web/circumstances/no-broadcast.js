Reflect.deleteProperty(globalThis, 'BroadcastChannel');
