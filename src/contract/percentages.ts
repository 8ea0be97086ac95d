import type { Result } from './shapes.js';

/** A share as people read it: `63 %`, `<1 %`, `>99 %`. */
export interface Percentage {
  /** Where the number alone would lie; then it is 1 or 99. */
  readonly sign: '' | '<' | '>';
  /** A whole number from 0 to 100. */
  readonly value: number;
}

/** What of a result its percentages follow from. */
type Counted = Pick<Result, 'totalVotes'> & {
  summary: Pick<Result['summary'], 'exclusive'>;
  buckets: readonly Pick<Result['buckets'][number], 'count'>[];
};

/**
 * The percentages of a result's buckets, in their order: the one rule by which a share is rounded.
 *
 * Where a participant has one choice, the whole numbers sum to 100: each is rounded down, and the
 * points that are missing go to those that lost most by it, among equals to the earlier one in the
 * order. So equal counts may differ by one point, and more votes never show as less.
 * Where a participant has several choices, each is rounded by itself, a half upwards.
 *
 * Where votes have weights, it is these that are shared out: see `byWeight`.
 *
 * What got votes is never 0 %: it is `<1 %`. What did not get all is never 100 %: it is `>99 %`.
 * In the sum of 100 these two stand for 0 and 100.
 */
export function percentagesOf({ summary, totalVotes, buckets }: Counted): Percentage[] {
  const counts = buckets.map(({ count }) => count);
  if (!summary.exclusive) return counts.map((count) => percentageOf(count, totalVotes));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const wholes = shareOut(counts, total);
  return counts.map((count, at) => honest(wholes[at]!, count, total));
}

/** One share by itself, where it is no part of a sum. */
export function percentageOf(count: number, total: number): Percentage {
  return honest(total === 0 ? 0 : Math.round((count * 100) / total), count, total);
}

/** By largest remainder, in whole numbers throughout: a fraction would break ties by its noise. */
function shareOut(counts: readonly number[], total: number): number[] {
  if (total === 0) return counts.map(() => 0);
  const remainders = counts.map((count) => (count * 100) % total);
  const wholes = counts.map((count, at) => (count * 100 - remainders[at]!) / total);
  const missing = 100 - wholes.reduce((sum, whole) => sum + whole, 0);
  // The sort is stable: equal remainders keep their order.
  const byLoss = counts.map((_, at) => at).sort((a, b) => remainders[b]! - remainders[a]!);
  for (const at of byLoss.slice(0, missing)) wholes[at]! += 1;
  return wholes;
}

function honest(whole: number, count: number, total: number): Percentage {
  if (whole === 0 && count > 0) return { sign: '<', value: 1 };
  if (whole === 100 && count < total) return { sign: '>', value: 99 };
  return { sign: '', value: whole };
}
