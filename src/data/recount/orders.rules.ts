import type { BallotReading } from '../../contract/ballots.js';

/** Ballots that are alike. */
export interface Pile<Choice> {
  readonly choice: Choice;
  readonly count: number;
}

/** Groups of equals, best first; options by their indexes. No group is empty. */
export type Levels = readonly (readonly number[])[];

/** Ballots that are written alike. */
export interface Order {
  readonly levels: Levels;
  readonly count: number;
}

/**
 * What a ranking says. Classical: what it names, each at a place of its own, and then it ends. Completed:
 * those that it does not name share the last place.
 */
export function levelsOf(
  ranking: readonly number[],
  options: number,
  reading: BallotReading,
): Levels {
  const named = ranking.map((option) => [option]);
  if (reading === 'classical') return named;
  const unnamed = Array.from({ length: options }, (_, option) => option).filter(
    (option) => !ranking.includes(option),
  );
  return unnamed.length === 0 ? named : [...named, unnamed];
}

/**
 * Piles as they are written, each order once: completed, a ballot that leaves out one option alone says
 * the same as one that names it last, and some readers count the last of two equal lines only. These are
 * next to one another.
 */
export async function* ordersOf<Choice>(
  piles: AsyncIterable<Pile<Choice>>,
  toLevels: (choice: Choice) => Levels,
): AsyncGenerator<Order> {
  let last: Order | undefined;
  for await (const { choice, count } of piles) {
    const levels = toLevels(choice);
    if (last && isSame(last.levels, levels)) {
      last = { levels, count: last.count + count };
      continue;
    }
    if (last) yield last;
    last = { levels, count };
  }
  if (last) yield last;
}

function isSame(one: Levels, other: Levels): boolean {
  return (
    one.length === other.length && one.every((level, at) => level.join() === other[at]!.join())
  );
}

/** What the head of a file says of all that follows. */
export interface Survey {
  readonly voters: number;
  readonly orders: number;
  /** Whether each order has all options. */
  readonly areComplete: boolean;
  /** Whether no two options share a place. */
  readonly areStrict: boolean;
}

export async function surveyOf(orders: AsyncIterable<Order>, options: number): Promise<Survey> {
  let [voters, distinct, areComplete, areStrict] = [0, 0, true, true];
  for await (const { levels, count } of orders) {
    voters += count;
    distinct++;
    areComplete &&= levels.flat().length === options;
    areStrict &&= levels.every((level) => level.length === 1);
  }
  return { voters, orders: distinct, areComplete, areStrict };
}
