export * from './error-codes.js';
export * from './events.js';
export * from './join-code.js';
export * from './limits.js';
export * from './look-alike.js';
export * from './percentages.js';
export * from './shapes.js';
export * from './visibility.js';
