import type { Round } from './ranking-method.js';

type Counts = Round['counts'];

/** The options with the fewest ballots. */
export function lastOf(counts: Counts): number[] {
  const fewest = Math.min(...counts.map(({ count }) => count));
  return counts.filter(({ count }) => count === fewest).map(({ key }) => key);
}

/**
 * The smallest group that goes out before any other option whatever happens: even if one of them had all
 * their ballots, it would have fewer than each other option. Empty where there is no such group.
 */
export function sureToGo(counts: Counts): number[] {
  const ascending = counts.toSorted((one, other) => one.count - other.count);
  let together = 0;
  for (const [at, { count }] of ascending.entries()) {
    if (at > 0 && together < count) return ascending.slice(0, at).map(({ key }) => key);
    together += count;
  }
  return [];
}
