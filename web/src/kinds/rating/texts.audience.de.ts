import { formatMean, formatNumber } from '../../texts/locale.js';
import type { rating as en } from './texts.audience.en.js';

export const rating: typeof en = {
  rate: (min, max) => `Von ${min} bis ${max} bewerten`,
  missing: (min, max) =>
    `Wähle zuerst eine Zahl von ${formatNumber(min)} bis ${formatNumber(max)}.`,
  mean: (mean) => `Durchschnitt ${formatMean(mean)}`,
};
