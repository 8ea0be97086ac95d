import { formatNumber } from '../../texts/locale.js';

export const openText = {
  write: 'Write an answer',
  writeMany: (most: number) => `Write up to ${formatNumber(most)} answers`,
  nth: (number: number) => `Answer ${formatNumber(number)}`,
  missing: 'Write something first.',
  answers: (count: number) => (count === 1 ? '1 answer' : `${formatNumber(count)} answers`),
};
