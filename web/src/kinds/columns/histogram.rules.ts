import type { Bucket } from '../../../../src/contract/index.js';

/** What of a scale stands together in one column. */
export interface Bin {
  /** The least and the greatest value in it. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** More columns cannot be told apart and written on from the last row. */
export const MAX_BINS = 11;
/** Values in a bin: numbers that people count by. */
const WIDTHS = [1, 2, 5, 10, 20, 50, 100];

/**
 * The buckets of a scale, in at most eleven bins of equal width, from its least value on. What is
 * left over at the end has a bin of its own, or goes to the last one where it is less than half of
 * a width: 0–100 is 0–9, 10–19 … 90–100. The counts of the bins are the counts of their values.
 */
export function binsOf(buckets: readonly Pick<Bucket, 'key' | 'count'>[]): Bin[] {
  const width =
    WIDTHS.find((some) => startsOf(buckets.length, some).length <= MAX_BINS) ?? buckets.length;
  const starts = startsOf(buckets.length, width);
  return starts.map((start, at) => {
    const inside = buckets.slice(start, starts[at + 1]);
    return {
      from: Number(inside[0]!.key),
      to: Number(inside[inside.length - 1]!.key),
      count: inside.reduce((sum, { count }) => sum + count, 0),
    };
  });
}

/** At which value each bin begins, counted from the first. */
function startsOf(steps: number, width: number): number[] {
  const whole = Math.max(1, Math.floor(steps / width));
  const rest = steps - whole * width;
  return Array.from({ length: rest * 2 >= width ? whole + 1 : whole }, (_, at) => at * width);
}
