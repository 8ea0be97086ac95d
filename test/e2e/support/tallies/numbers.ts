export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function medianOf(values: readonly number[]): number {
  const inOrder = values.toSorted((one, other) => one - other);
  const half = inOrder.length / 2;
  return Number.isInteger(half)
    ? (inOrder[half - 1]! + inOrder[half]!) / 2
    : inOrder[Math.floor(half)]!;
}
