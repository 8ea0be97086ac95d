import { sumOf } from '../../../contract/partial-credit.js';

/** Bounds of what an item may bring altogether. */
export interface PointBounds {
  readonly low?: number;
  readonly high?: number;
}

/**
 * What each option brings, in percent of the most that an item can bring; undefined where none brings anything.
 * What takes away more than all takes all.
 * @param points of each option, as the file has them
 */
export function percentsOf(
  points: readonly number[],
  isMultiple: boolean,
  { low = -Infinity, high = Infinity }: PointBounds = {},
): number[] | undefined {
  // Of several it is the sum that has bounds.
  const bounded = isMultiple ? points : points.map((one) => Math.max(low, Math.min(high, one)));
  const positive = bounded.filter((one) => one > 0);
  const most = isMultiple
    ? Math.min(high, sumOf(positive))
    : positive.reduce((best, one) => Math.max(best, one), 0);
  return most > 0 ? bounded.map((one) => Math.max(-100, (one / most) * 100)) : undefined;
}
