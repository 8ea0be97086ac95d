import { type Ballots, BallotPiles } from './ballot-piles.js';
import { lastOf, sureToGo } from './eliminations.rules.js';
import { has, membersOf, noOption, type OptionSet, setOf, union, without } from './option-set.js';
import { followTie, type TieOutcome } from './parallel-counts.rules.js';
import type { Counters, Outcome, RankingMethod, Round } from './ranking-method.js';
import { allOf, countAt, orderBy } from './ranks.rules.js';

/**
 * Instant runoff, the alternative vote: each ballot counts for the first of its options that still
 * continues, the option with the fewest ballots goes out, and so on. A ballot whose options are all out is
 * exhausted.
 *
 * A tie for last is not broken. Every order in which the tied can go out is a count of its own, and the
 * order of the outcome is by the best place that an option reaches in any of them. So all who win in one of
 * them share the first rank ("parallel universes": Conitzer, Rognlie and Xia, "Preference functions that
 * score rankings and maximum likelihood estimation", IJCAI 2009). Without a tie it is who stays longest.
 *
 * The count goes on until one option is left, though a majority decides before: the other ranks come from
 * what follows, and the winner stays the same.
 *
 * A counter holds how many ballots are one distinct ranking; all together at most 2^53 - 1. The score is an
 * option's ballots in the last round that shows it.
 */
export const instantRunoff: RankingMethod = {
  name: 'irv',

  incrementsOf: (ranking) => (ranking.length === 0 ? [] : [[PREFIX + ranking.join('>'), 1]]),

  outcomeOf(counters, options) {
    const piles = new BallotPiles(ballotsOf(counters), options);
    if (!Number.isSafeInteger(piles.total)) throw new RangeError('there are too many ballots');
    return countedOut(piles, options);
  },
};

const PREFIX = 'ballot:';

function ballotsOf(counters: Counters): Ballots[] {
  return [...counters.keys()]
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => ({
      ranking: key.slice(PREFIX.length).split('>').map(Number),
      count: countAt(counters, key),
    }))
    .filter(({ count }) => count > 0);
}

function countedOut(piles: BallotPiles, options: number): Outcome {
  const rounds: Round[] = [];
  const undecided: number[] = [];
  // Who never goes out is first; without a ballot, all are.
  const places = allOf(options).map(() => 1);
  const scores = places.map(() => 0);
  let continuing = piles.total === 0 ? noOption : setOf(allOf(options));
  while (membersOf(continuing).length > 1) {
    const { round, left, going } = takeRound(piles, continuing);
    rounds.push(round);
    for (const { key, count } of round.counts) scores[key] = count;
    for (const { option, place, isDecided } of going) {
      places[option] = place;
      if (!isDecided) undecided.push(option);
    }
    continuing = left;
  }
  return {
    method: 'irv',
    order: orderBy(places, scores),
    rounds,
    ...(undecided.length > 0 && { undecided: undecided.sort((one, other) => one - other) }),
  };
}

interface Taken {
  readonly round: Round;
  /** Who continues; empty where the count ends with a tie. */
  readonly left: OptionSet;
  /** The others, and the best place that each reaches, where it is decided. */
  readonly going: readonly { option: number; place: number; isDecided: boolean }[];
}

/** @param from the continuing options, two or more */
function takeRound(piles: BallotPiles, from: OptionSet): Taken {
  const counts = piles.countsOf(from);
  const exhausted = piles.total - counts.reduce((sum, { count }) => sum + count, 0);
  const last = lastOf(counts);
  const seen = { counts, exhausted, tied: last.length > 1 ? last : [] };
  const isWithoutBallots = counts.some(({ key, count }) => key === last[0] && count === 0);
  // Of options without a ballot none comes before another, in whatever order they go.
  if (last.length > 1 && !isWithoutBallots) return takeTie(piles, from, seen);
  const left = without(from, setOf(last));
  const place = membersOf(left).length + 1;
  const going = last.map((option) => ({ option, place, isDecided: true }));
  return { round: { ...seen, eliminated: last }, left, going };
}

function takeTie(piles: BallotPiles, from: OptionSet, seen: Omit<Round, 'eliminated'>): Taken {
  const tie = followTie(piles, from, looksFor(piles));
  const left = leftOf(tie, from, seen.counts);
  const others = membersOf(without(from, left));
  const open = tie.end === 'open' ? tie.left.reduce(union, noOption) : noOption;
  const round = {
    ...seen,
    eliminated: left === noOption ? [] : others,
    ...(tie.ways && { ways: tie.ways }),
  };
  const going = others.map((option) => ({
    option,
    // Of those that are open it is the same one, before all others that go: the best rank that is possible.
    place: tie.places.get(option)!,
    isDecided: !has(open, option),
  }));
  return { round, left, going };
}

/** Those who continue whichever way a tie is taken. */
function leftOf(tie: TieOutcome, from: OptionSet, counts: Round['counts']): OptionSet {
  if (tie.end === 'met') return tie.left[0]!;
  const group = tie.end === 'open' ? sureToGo(counts) : [];
  return group.length > 0 ? without(from, setOf(group)) : noOption;
}

/**
 * How many piles of ballots may be looked at to follow a tie: fifty for each distinct ranking, and a million
 * in any case. It is no bound on time, so that the same votes always have the same outcome.
 */
function looksFor(piles: BallotPiles): number {
  return Math.max(1_000_000, 50 * piles.rankings);
}
