/*
 * Not in index.ts, as qa-limits.ts is not.
 */

/**
 * How much an audience is divided on an item: (u + d) ^ (min(u, d) / max(u, d)), and 0 where all agree. So
 * it grows with how many have voted, and with how even they are: of 10 and 10 it is 20, of 30 and 10
 * 40^(1/3) = 3.4, of 100 and 1 101^0.01 = 1.05.
 * Source: `controversy` of Reddit's published code, r2/r2/lib/db/_sorts.pyx.
 */
export function controversy({
  upvotes,
  downvotes,
}: {
  readonly upvotes: number;
  readonly downvotes: number;
}): number {
  if (upvotes <= 0 || downvotes <= 0) return 0;
  return (upvotes + downvotes) ** (Math.min(upvotes, downvotes) / Math.max(upvotes, downvotes));
}
