import type { Counters, Placed } from './ranking-method.js';

/**
 * All options, best first. Equal places are equal ranks, and the next rank counts them all: 1, 2, 2, 4.
 * @param places of each option by its index; the smaller number is the better place
 * @param scores of each option by its index: shown, never compared
 */
export function orderBy(places: readonly number[], scores: readonly number[]): Placed[] {
  const rankOf = (place: number) => 1 + places.filter((other) => other < place).length;
  return (
    places
      .map((place, key) => ({ key, rank: rankOf(place), score: scores[key]! }))
      // The sort is stable: equal ranks keep the question's order.
      .sort((one, other) => one.rank - other.rank)
  );
}

/** Options as their indexes. */
export function allOf(options: number): number[] {
  return Array.from({ length: options }, (_, option) => option);
}

/** The options that a ranking does not name. */
export function unnamedIn(ranking: readonly number[], options: number): number[] {
  const named = new Set(ranking);
  return allOf(options).filter((option) => !named.has(option));
}

/** @throws RangeError where it is no count: everything after it would be wrong without a word */
export function countAt(counters: Counters, key: string): number {
  const count = counters.get(key) ?? 0;
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`the counter "${key}" is ${count}, which is no number of votes`);
  }
  return count;
}
