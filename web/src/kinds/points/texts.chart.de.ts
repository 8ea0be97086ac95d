import { counted } from '../../texts/locale.js';
import type { pointsChart as en } from './texts.chart.en.js';

export const pointsChart: typeof en = {
  mean: (mean) => `Ø ${mean}`,
  points: (points) => counted(points, { one: 'Punkt', other: 'Punkte' }),
  mostPoints: 'die meisten Punkte',
};
