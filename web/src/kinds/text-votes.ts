/* Two that have nearly all in common: loaded as one. */
export { openText } from './open-text/vote.js';
export { wordCloud } from './word-cloud/vote.js';
