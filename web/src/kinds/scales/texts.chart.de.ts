import { counted } from '../../texts/locale.js';
import type { scalesChart as en } from './texts.chart.en.js';

export const scalesChart: typeof en = {
  mean: (mean) => `Ø ${mean}`,
  ratings: (ratings) => counted(ratings, { one: 'Bewertung', other: 'Bewertungen' }),
  highest: 'am höchsten',
};
