import type { ratingChart as en } from './texts.chart.en.js';

export const ratingChart: typeof en = {
  average: 'Durchschnitt',
  median: 'Median',
};
