import type { Bin } from './histogram.rules.js';

/**
 * Where a value is on the axis of the bins, from 0 to 1. A whole number is in the middle of its own
 * part of the bin.
 */
export function placeOf(value: number, bins: readonly Bin[]): number {
  const found = bins.findIndex(({ to }) => value < to + 0.5);
  const at = found === -1 ? bins.length - 1 : found;
  const { from, to } = bins[at]!;
  const inside = (value - from + 0.5) / (to - from + 1);
  return (at + Math.min(1, Math.max(0, inside))) / bins.length;
}
