/** What is loaded where somebody looks at the minutes. */
export { Minutes } from './minutes.js';
