import { counted, formatNumber } from '../../texts/locale.js';
import type { scalesTexts as en } from './texts.audience.en.js';

export const scalesTexts: typeof en = {
  rate: (min, max) => `Jedes von ${formatNumber(min)} bis ${formatNumber(max)} bewerten`,
  missing: 'Bewerte zuerst mindestens eines.',
  rated: (rated, items) => `${formatNumber(rated)} von ${formatNumber(items)} bewertet`,
  leaveOut: (label) => `Auslassen: ${label}`,
  mean: (mean) => `Ø ${mean}`,
  spoken: (label, mean, ratings) =>
    `${label}: Durchschnitt ${mean}, ${counted(ratings, { one: 'Bewertung', other: 'Bewertungen' })}`,
  notRated: (label) => `${label}: nicht bewertet`,
};
