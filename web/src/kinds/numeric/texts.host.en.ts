export const numericFields = {
  name: 'Number',
  min: 'At least',
  max: 'At most',
  any: 'any',
  decimals: 'Decimals',
  decimalsOf: (most: string) => (most === '0' ? 'whole numbers' : `up to ${most}`),
  unit: 'Unit',
  unitPlaceholder: 'km, €, people …',
  rightNumber: 'Right number',
  noRightNumber: 'none',
  rightBy: 'Who is right',
  rightBys: { tolerance: 'All who are near enough', closest: 'Who is nearest' },
  tolerance: 'Right within ±',
  within: (value: string, tolerance: string) =>
    tolerance === '0' ? value : `${value} ± ${tolerance}`,
  closestTo: (value: string) => `who is nearest to ${value}`,
};
