export { chartedByOption as multipleChoice } from '../bars/bars-chart.js';
