import { counted, formatNumber } from '../../texts/locale.js';

export const scalesTexts = {
  rate: (min: number, max: number) => `Rate each from ${formatNumber(min)} to ${formatNumber(max)}`,
  missing: 'Rate at least one first.',
  rated: (rated: number, items: number) => `${formatNumber(rated)} of ${formatNumber(items)} rated`,
  leaveOut: (label: string) => `Leave out: ${label}`,
  mean: (mean: string) => `Ø ${mean}`,
  spoken: (label: string, mean: string, ratings: number) =>
    `${label}: average ${mean}, ${counted(ratings, { one: 'rating', other: 'ratings' })}`,
  notRated: (label: string) => `${label}: not rated`,
};
