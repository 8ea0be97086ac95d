import type { Bucket, Option, RankingRound, RankingSummary } from '../../../contract/index.js';
import type { Counts } from '../question-kind.js';
import { rankingMethods } from './index.js';
import type { Outcome, Round } from './ranking-method.js';

/** An outcome as a result tells it: options by their ids. */
export function toSummary(outcome: Outcome, options: readonly Option[]): RankingSummary {
  const keyOf = (option: number) => options[option]!.id;
  const { method, order, rounds, undecided, pairwise } = outcome;
  return {
    shape: 'ranking',
    // Each vote has one first place.
    exclusive: true,
    method,
    order: order.map(({ key, rank, score }) => {
      const { id, label } = options[key]!;
      return { key: id, label, rank, score };
    }),
    ...(rounds && { rounds: rounds.map((round) => toRound(round, options)) }),
    ...(undecided && { undecided: undecided.map(keyOf) }),
    ...(pairwise && { pairwise: pairwise.counts.map((row) => [...row]) }),
  };
}

/** Counts in a row of numbers: 50 rounds of 50 options with their ids would be 70 kB for each phone. */
function toRound(round: Round, options: readonly Option[]): RankingRound {
  const keysOf = (some: readonly number[]) => some.map((option) => options[option]!.id);
  const counts: (number | null)[] = options.map(() => null);
  for (const { key, count } of round.counts) counts[key] = count;
  return {
    counts,
    exhausted: round.exhausted,
    eliminated: keysOf(round.eliminated),
    tied: keysOf(round.tied),
    ...(round.ways && {
      ways: round.ways.map(({ eliminated, winners }) => ({
        eliminated: options[eliminated]!.id,
        winners: keysOf(winners),
      })),
    }),
  };
}

/** What a result was counted from, where it tells that: by instant runoff it does not. */
export function countersIn(
  buckets: readonly Bucket[],
  { method, order, pairwise = [] }: RankingSummary,
): Counts | undefined {
  const scores = new Map(order.map(({ key, score }) => [key, score]));
  const counters = rankingMethods[method].countersOf?.(
    buckets.map(({ key }) => scores.get(key)!),
    pairwise,
  );
  const firsts = buckets.map(({ key, count }) => [key, count] as const);
  return counters && Object.fromEntries([...firsts, ...counters]);
}

/**
 * Whether an instant runoff of so many distinct rankings may take longer than some milliseconds. With
 * many options a few rankings are enough, as they can tie in very many ways.
 */
export function isHeavy(counters: number, options: number): boolean {
  return counters * options > 10_000 || options > 10;
}
