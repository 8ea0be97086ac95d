import type { Pair } from './crosstabs.repository.js';

/** Whether pairs lead from one question to the other already, over however many others. */
export function closesCircle(
  pairs: readonly Pick<Pair, 'aId' | 'bId'>[],
  one: string,
  other: string,
): boolean {
  const reached = new Set([one]);
  // A set is walked through with what is added meanwhile.
  for (const id of reached) {
    for (const { aId, bId } of pairs) {
      if (aId === id) reached.add(bId);
      if (bId === id) reached.add(aId);
    }
  }
  return reached.has(other);
}
