import type { Increment, RankingMethod } from './ranking-method.js';
import { allOf, countAt, orderBy, unnamedIn } from './ranks.rules.js';

/**
 * Borda's count (Jean-Charles de Borda, "Mémoire sur les élections au scrutin", 1781): of n options the
 * first gets n - 1 points, the last 0. Options that a ballot does not name share the places that are
 * left: each gets their average. So every ballot gives n(n - 1)/2 points, however short it is.
 *
 * Counters hold double points, as an average may end in a half. 10 million ballots on 50 options are
 * at most 980 million double points an option. The score is points.
 */
export const borda: RankingMethod = {
  name: 'borda',

  incrementsOf(ranking, options) {
    if (ranking.length === 0) return [];
    const unnamed = unnamedIn(ranking, options);
    return [
      ...ranking.map((option, place): Increment => [keyOf(option), 2 * (options - 1 - place)]),
      // The average of the places' points 0, 1, …, unnamed - 1, doubled.
      ...unnamed.map((option): Increment => [keyOf(option), unnamed.length - 1]),
    ].filter(([, amount]) => amount > 0);
  },

  outcomeOf(counters, options) {
    const doubled = allOf(options).map((option) => countAt(counters, keyOf(option)));
    const order = orderBy(
      doubled.map((points) => -points),
      // A half is exact in binary.
      doubled.map((points) => points / 2),
    );
    return { method: 'borda', order };
  },

  countersOf: (scores) => new Map(scores.map((points, option) => [keyOf(option), 2 * points])),
};

const keyOf = (option: number) => `points:${option}`;
