import { counted, formatNumber } from '../../texts/locale.js';

const points = (number: number) => counted(number, { one: 'point', other: 'points' });

export const pointsTexts = {
  allot: (total: number) => `Share out ${points(total)}`,
  left: (rest: number) => `${points(rest)} left to allot`,
  none: 'All allotted',
  tooMany: (over: number) => `${points(over)} too many`,
  missing: (rest: number) => `Allot all of them: ${points(rest)} left.`,
  over: (over: number) => `Take ${points(over)} away first.`,
  less: (by: number, label: string) => `${formatNumber(by)} less for ${label}`,
  more: (by: number, label: string) => `${formatNumber(by)} more for ${label}`,
  of: (number: number) => points(number),
  mean: (mean: string) => `${mean} on average`,
};
