import type {
  Increment,
  Outcome,
  RankingMethod,
} from '../../../src/sessions/kinds/ranking/index.js';
import { type Random, seeded } from '../../e2e/support/random.js';

/** A ballot box: rankings of options by their indexes, best first, and how many ballots are just so. */
export interface Box {
  readonly options: number;
  readonly ballots: readonly { readonly ranking: readonly number[]; readonly count: number }[];
}

/** `ACB` is a ranking of options by letter. */
export function letters(ranking: string): number[] {
  return [...ranking].map((letter) => letter.charCodeAt(0) - 65);
}

/** @param ballots how many there are of each ranking, by {@link letters} */
export function boxOf(options: number, ballots: Readonly<Record<string, number>>): Box {
  const piles = Object.entries(ballots);
  return {
    options,
    ballots: piles.map(([ranking, count]) => ({ ranking: letters(ranking), count })),
  };
}

/** The counters that the votes of a box add up to. */
export function countersOf(method: RankingMethod, { options, ballots }: Box): Map<string, number> {
  const counters = new Map<string, number>();
  for (const { ranking, count } of ballots) {
    add(counters, method.incrementsOf(ranking, options), count);
  }
  return counters;
}

/** @param times negative where votes are taken back; a counter that comes to 0 is removed */
export function add(
  counters: Map<string, number>,
  increments: readonly Increment[],
  times: number,
): void {
  for (const [key, amount] of increments) {
    const sum = (counters.get(key) ?? 0) + amount * times;
    if (sum === 0) counters.delete(key);
    else counters.set(key, sum);
  }
}

export function count(method: RankingMethod, box: Box): Outcome {
  return method.outcomeOf(countersOf(method, box), box.options);
}

/** The options of an outcome by rank: `[[2], [0, 1]]` where option 2 is first and the others share rank 2. */
export function levelsOf({ order }: Outcome): number[][] {
  const byRank = new Map<number, number[]>();
  for (const { key, rank } of order) byRank.set(rank, [...(byRank.get(rank) ?? []), key]);
  return [...byRank.values()];
}

/** Boxes with many ties and short ballots, among them larger and cyclic ones; the same for the same seed. */
export function someBoxes(howMany: number, seed: number): Box[] {
  const random = seeded(seed);
  return Array.from({ length: howMany }, () => aBox(random));
}

function aBox(random: Random): Box {
  const options = random.pick([2, 3, 3, 4, 4, 4, 5, 5, 6]);
  const all = Array.from({ length: options }, (_, option) => option);
  const piles = 1 + Math.floor(random.next() * 12);
  const most = random.pick([1, 1, 2, 3, 50]);
  const complete = random.chance(0.2);
  const inTurn = random.chance(0.2);
  const ballots = Array.from({ length: piles }, () => {
    const first = random.pick(all);
    const cycle = all.map((_, at) => (first + at) % options);
    const named = random.some(all);
    const ranking = inTurn ? cycle : [...named, ...all.filter((option) => !named.includes(option))];
    const length = complete
      ? options
      : inTurn
        ? 1 + Math.floor(random.next() * options)
        : named.length;
    return { ranking: ranking.slice(0, length), count: 1 + Math.floor(random.next() * most) };
  });
  return { options, ballots };
}
