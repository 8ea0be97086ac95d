import type { numericChart as en } from './texts.chart.en.js';

export const numericChart: typeof en = {
  average: 'Durchschnitt',
  median: 'Median',
  half: 'Die Hälfte',
  range: (from, to) => `${from} – ${to}`,
  nobody: 'noch keine Zahlen',
  spoken: (mean, median) => `Durchschnitt ${mean}, Median ${median}`,
  halfBetween: (from, to) => `die Hälfte zwischen ${from} und ${to}`,
  allBetween: (from, to) => `alle zwischen ${from} und ${to}`,
};
