import type { BallotPiles } from './ballot-piles.js';
import { lastOf } from './eliminations.rules.js';
import { has, membersOf, noOption, type OptionSet, setOf, union, without } from './option-set.js';
import type { Round } from './ranking-method.js';

/** What follows from a tie, whichever way it is taken. */
export interface TieOutcome {
  /** All ways meet in one set of options; or they lead to several winners; or there are too many ways. */
  readonly end: 'met' | 'winners' | 'open';
  /** What can be left, all of one size: that set; or each winner alone; or the sets that were reached. */
  readonly left: readonly OptionSet[];
  /** The best place that each option reaches until `left` is left; 1 is the winner's. */
  readonly places: ReadonlyMap<number, number>;
  /** Who can win if this one goes first, where there are several winners. */
  readonly ways?: Round['ways'];
}

/** How many sets of one size are followed. */
const SETS = 5_000;

/** Sets of options that can be left, and for each who can have gone first on the way to it. */
type Level = ReadonlyMap<OptionSet, OptionSet>;

/**
 * Follows all orders in which the options that are last can go out, one at a time, until they have all led
 * to the same set of options, or to a winner. What continues is a set, whatever the order, so each set is
 * counted once, and sets of one size together. An option's best place is the size of the smallest set that
 * it is in.
 *
 * Where SETS or `looks` does not do for all sets of a size, none of that size is taken: so it does not matter
 * in which order they come.
 *
 * @param from the continuing options, of which two or more are last
 * @param looks how many piles of ballots may be looked at
 */
export function followTie(piles: BallotPiles, from: OptionSet, looks: number): TieOutcome {
  const limit = piles.looked + looks;
  const places = new Map<number, number>();
  let level: Level = new Map([[from, noOption]]);
  for (let size = membersOf(from).length; ; size--) {
    for (const option of membersOf(unionOf(level))) places.set(option, size);
    const left = [...level.keys()];
    if (size === 1) return { end: 'winners', left, places, ways: waysOf(level) };
    const next = oneLess(piles, level, limit);
    if (!next) return { end: 'open', left, places };
    if (next.size === 1) return { end: 'met', left: [...next.keys()], places };
    level = next;
  }
}

/** All sets that are left when one of the last is out, or undefined where that is too much work. */
function oneLess(piles: BallotPiles, level: Level, limit: number): Level | undefined {
  const next = new Map<OptionSet, OptionSet>();
  for (const [set, first] of level) {
    const last = lastOf(piles.countsOf(set));
    if (piles.looked > limit) return undefined;
    for (const option of last) {
      const out = setOf([option]);
      const left = without(set, out);
      next.set(left, union(next.get(left) ?? noOption, first === noOption ? out : first));
      if (next.size > SETS) return undefined;
    }
  }
  return next;
}

/** @param level the winners, each as a set of its own */
function waysOf(level: Level): Round['ways'] {
  const tied = [...level.values()].reduce(union, noOption);
  return membersOf(tied).map((eliminated) => ({
    eliminated,
    winners: membersOf(unionOf(new Map([...level].filter(([, first]) => has(first, eliminated))))),
  }));
}

function unionOf(level: Level): OptionSet {
  return [...level.keys()].reduce(union, noOption);
}
