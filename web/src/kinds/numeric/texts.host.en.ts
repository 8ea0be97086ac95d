export const numericFields = {
  name: 'Number',
  min: 'At least',
  max: 'At most',
  any: 'any',
  decimals: 'Decimals',
  decimalsOf: (most: string) => (most === '0' ? 'whole numbers' : `up to ${most}`),
  unit: 'Unit',
  unitPlaceholder: 'km, €, people …',
};
