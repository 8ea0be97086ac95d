import { formatMean, formatNumber } from '../../texts/locale.js';

export const rating = {
  rate: (min: number, max: number) => `Rate from ${min} to ${max}`,
  missing: (min: number, max: number) =>
    `Choose a number from ${formatNumber(min)} to ${formatNumber(max)} first.`,
  mean: (mean: number) => `Average ${formatMean(mean)}`,
};
