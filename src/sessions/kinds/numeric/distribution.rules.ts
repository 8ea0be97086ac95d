import type { Counts } from '../question-kind.js';

/** A value in units, and how many votes have it. */
export interface Valued {
  readonly units: number;
  readonly count: number;
}

/** All values that have votes, ascending. */
export function valuesIn(counts: Counts): Valued[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([key, count]) => ({ units: Number(key), count }))
    .sort((one, other) => one.units - other.units);
}

export function totalOf(values: readonly Valued[]): number {
  return values.reduce((sum, { count }) => sum + count, 0);
}

/** The sum of all votes, in units: of any size, and the same in any order. */
export function sumOf(values: readonly Valued[]): bigint {
  return values.reduce((sum, { units, count }) => sum + BigInt(units) * BigInt(count), 0n);
}

/**
 * The three quartiles, in quarters of a unit, which is exact: between two votes by how far the place
 * is from each. Hyndman and Fan's definition 7; Postgres' `percentile_cont`. See docs/methods.md.
 * @param values ascending, at least one
 */
export function quartilesOf(values: readonly Valued[]): [q1: number, median: number, q3: number] {
  const last = totalOf(values) - 1;
  const at = (quarters: number) => {
    const place = Math.floor((last * quarters) / 4);
    const beyond = (last * quarters) % 4;
    const next = Math.min(place + 1, last);
    return unitsAt(values, place) * (4 - beyond) + unitsAt(values, next) * beyond;
  };
  return [at(1), at(2), at(3)];
}

/** @param place in the sorted votes, from 0 on */
function unitsAt(values: readonly Valued[], place: number): number {
  let left = place;
  return values.find(({ count }) => (left -= count) < 0)!.units;
}
