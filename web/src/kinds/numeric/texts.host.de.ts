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
};
