import { counted, formatNumber } from '../../texts/locale.js';
import type { pointsTexts as en } from './texts.audience.en.js';

const points = (number: number) => counted(number, { one: 'Punkt', other: 'Punkte' });

export const pointsTexts: typeof en = {
  allot: (total) => `${points(total)} verteilen`,
  left: (rest) => `Noch ${points(rest)} zu verteilen`,
  none: 'Alle verteilt',
  tooMany: (over) => `${points(over)} zu viel`,
  missing: (rest) => `Verteile alle: Es ${rest === 1 ? 'bleibt' : 'bleiben'} noch ${points(rest)}.`,
  over: (over) => `Nimm zuerst ${points(over)} weg.`,
  less: (by, label) => `${formatNumber(by)} weniger für ${label}`,
  more: (by, label) => `${formatNumber(by)} mehr für ${label}`,
  of: (number) => points(number),
  mean: (mean) => `im Durchschnitt ${mean}`,
};
