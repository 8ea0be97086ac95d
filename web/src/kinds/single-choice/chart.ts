export { chartedByOption as singleChoice } from '../bars/bars-chart.js';
