/* Two that ask for a number beside each option: loaded as one. */
export { points } from './points/vote.js';
export { scales } from './scales/vote.js';
