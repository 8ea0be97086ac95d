import { counted } from '../../texts/locale.js';

export const pointsChart = {
  mean: (mean: string) => `Ø ${mean}`,
  points: (points: number) => counted(points, { one: 'point', other: 'points' }),
  mostPoints: 'most points',
};
