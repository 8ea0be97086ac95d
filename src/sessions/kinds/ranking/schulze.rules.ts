import type { Increment, Pairwise, RankingMethod, Step } from './ranking-method.js';
import { allOf, countAt, orderBy, unnamedIn } from './ranks.rules.js';

type Matrix<Cell> = readonly (readonly Cell[])[];

/**
 * Schulze's method (Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method", Social Choice and Welfare 36, 2011), with winning
 * votes. Whoever beats each other option in the direct comparison comes first; where there is no such
 * option, the strongest paths decide.
 *
 * A counter holds the ballots that have one option before another: a named one is before all that come
 * later and all that are not named; between two that are not named a ballot has no opinion.
 *
 * Strengths are numbered from the weakest, so nothing is computed from counts, which may be as large as
 * whole numbers are exact. The score is how many other options it is ahead of.
 */
export const schulze: RankingMethod = {
  name: 'condorcet',

  incrementsOf(ranking, options) {
    const unnamed = unnamedIn(ranking, options);
    return ranking.flatMap((option, place) =>
      [...ranking.slice(place + 1), ...unnamed].map((later): Increment => [
        keyOf(option, later),
        1,
      ]),
    );
  },

  outcomeOf(counters, options) {
    const all = allOf(options);
    const counts = all.map((one) => all.map((other) => countAt(counters, keyOf(one, other))));
    const steps = stepsOf(counts);
    const strengths = strongestPaths(strengthsOf(counts, steps));
    const isAhead = (one: number, other: number) =>
      strengths[one]![other]! > strengths[other]![one]!;
    const scores = all.map((one) => all.filter((other) => isAhead(one, other)).length);
    const order = orderBy(levelsOf(all, isAhead), scores);
    return { method: 'condorcet', order, pairwise: { counts, paths: shown(strengths, steps) } };
  },

  countersOf: (_, pairs) =>
    new Map(
      pairs.flatMap((row, one) =>
        row.flatMap((count, other): Increment[] =>
          one === other ? [] : [[keyOf(one, other), count]],
        ),
      ),
    ),
};

/** Made once: a ballot on 50 options adds to 1,225 of them. */
const keys = new Map<number, string>();

function keyOf(one: number, other: number): string {
  const pair = one * 64 + other;
  let key = keys.get(pair);
  if (key === undefined) keys.set(pair, (key = `pair:${one}>${other}`));
  return key;
}

/** The steps that win, the weakest first: fewer votes for it; among equals, more against it. */
function stepsOf(counts: Matrix<number>): Step[] {
  const steps = new Map<string, Step>();
  for (const [one, row] of counts.entries()) {
    for (const [other, votesFor] of row.entries()) {
      const votesAgainst = counts[other]![one]!;
      if (votesFor > votesAgainst)
        steps.set(`${votesFor}:${votesAgainst}`, [votesFor, votesAgainst]);
    }
  }
  return [...steps.values()].sort((one, other) => one[0] - other[0] || other[1] - one[1]);
}

/** The strength of each direct step: its number in `steps`, from 1; 0 where it does not win. */
function strengthsOf(counts: Matrix<number>, steps: readonly Step[]): number[][] {
  const numbers = new Map(steps.map(([most, least], at) => [`${most}:${least}`, at + 1]));
  return counts.map((row, one) =>
    row.map((votesFor, other) => numbers.get(`${votesFor}:${counts[other]![one]!}`) ?? 0),
  );
}

/** The strength of a path is that of its weakest step: Floyd and Warshall's algorithm, for that. */
function strongestPaths(direct: Matrix<number>): Matrix<number> {
  const paths = direct.map((row) => [...row]);
  for (const via of paths.keys()) {
    for (const from of paths) {
      for (const to of paths.keys()) {
        from[to] = Math.max(from[to]!, Math.min(from[via]!, paths[via]![to]!));
      }
    }
  }
  return paths;
}

/**
 * The level of each option: on the first are those that no other is ahead of, on the next those that only
 * options of levels before are ahead of. The relation is transitive (Schulze 2011, section 4.1), so each
 * level holds somebody.
 */
function levelsOf(
  all: readonly number[],
  isAhead: (one: number, other: number) => boolean,
): number[] {
  const levels: number[] = [];
  let rest = all;
  for (let level = 1; rest.length > 0; level++) {
    const unbeaten = rest.filter((option) => !rest.some((other) => isAhead(other, option)));
    for (const option of unbeaten) levels[option] = level;
    rest = rest.filter((option) => !unbeaten.includes(option));
  }
  return levels;
}

function shown(strengths: Matrix<number>, steps: readonly Step[]): Pairwise['paths'] {
  return strengths.map((row, from) =>
    // A path from an option back to itself says nothing.
    row.map((strength, to) => (from === to ? null : (steps[strength - 1] ?? null))),
  );
}
