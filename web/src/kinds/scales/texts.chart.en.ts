import { counted } from '../../texts/locale.js';

export const scalesChart = {
  mean: (mean: string) => `Ø ${mean}`,
  ratings: (ratings: number) => counted(ratings, { one: 'rating', other: 'ratings' }),
  highest: 'highest',
};
