/** Values that stand together, both ends included. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a value is on the axis of the bins, from 0 to 1. A value is in the middle of its own part of
 * the bin, which is as wide as the smallest step between two.
 */
export function placeOf(value: number, bins: readonly Range[], step = 1): number {
  const found = bins.findIndex(({ to }) => value < to + step / 2);
  const at = found === -1 ? bins.length - 1 : found;
  const { from, to } = bins[at]!;
  const inside = (value - from + step / 2) / (to - from + step);
  return (at + Math.min(1, Math.max(0, inside))) / bins.length;
}
