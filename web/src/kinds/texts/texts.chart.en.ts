import { formatNumber } from '../../texts/locale.js';

export const textsChart = {
  notShown: 'What is written is not shown now',
  noTexts: 'No answers yet',
  noWords: 'No words yet',
  shown: (shown: number, count: number) =>
    `The latest ${formatNumber(shown)} of ${formatNumber(count)} answers`,
  shownWords: (shown: number, distinct: number) =>
    `The ${formatNumber(shown)} words named most of ${formatNumber(distinct)}`,
  named: (text: string, count: number) =>
    `${text}: ${count === 1 ? 'once' : `${formatNumber(count)} times`}`,
};
