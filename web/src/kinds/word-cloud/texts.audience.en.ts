import { formatNumber } from '../../texts/locale.js';

export const wordCloud = {
  write: 'Write a word',
  writeMany: (most: number) => `Write up to ${formatNumber(most)} words`,
  nth: (number: number) => `Word ${formatNumber(number)}`,
  missing: 'Write a word first.',
  words: (distinct: number) => (distinct === 1 ? '1 word' : `${formatNumber(distinct)} words`),
};
