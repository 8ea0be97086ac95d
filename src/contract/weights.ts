import type { Result } from './shapes.js';

/*
 * Not in index.ts: only where a motion is shown there are weights.
 */

/**
 * The same with votes by weight in the place of those of participants, where it has them: what is shown then, and
 * what percentages are of.
 */
export function byWeight<Counted extends Pick<Result, 'totalVotes' | 'totalWeight' | 'buckets'>>(
  result: Counted,
): Counted {
  const { totalWeight, buckets } = result;
  if (totalWeight === undefined) return result;
  return {
    ...result,
    totalVotes: totalWeight,
    buckets: buckets.map((bucket) => ({ ...bucket, count: bucket.weight ?? 0 })),
  };
}
