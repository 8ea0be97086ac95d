import type { numericFields as en } from './texts.host.en.js';

export const numericFields: typeof en = {
  name: 'Zahl',
  min: 'Mindestens',
  max: 'Höchstens',
  any: 'beliebig',
  decimals: 'Nachkommastellen',
  decimalsOf: (most) => (most === '0' ? 'ganze Zahlen' : `bis zu ${most}`),
  unit: 'Einheit',
  unitPlaceholder: 'km, €, Personen …',
  rightNumber: 'Richtige Zahl',
  noRightNumber: 'keine',
  rightBy: 'Richtig liegt',
  rightBys: { tolerance: 'Wer nah genug ist', closest: 'Wer am nächsten ist' },
  tolerance: 'Richtig bis auf ±',
  within: (value, tolerance) => (tolerance === '0' ? value : `${value} ± ${tolerance}`),
  closestTo: (value) => `wer am nächsten an ${value} ist`,
};
