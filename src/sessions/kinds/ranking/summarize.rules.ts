import { rankingMethodNames } from '../../../contract/index.js';
import { countedBuckets } from '../buckets.rules.js';
import { optionBuckets } from '../options.rules.js';
import type { Counts, Definition, Summarized } from '../question-kind.js';
import { type RankingMethod, rankingMethods } from './index.js';
import { toSummary } from './summary.rules.js';

/** How the votes of a question are counted. */
export function methodOf({ settings }: Definition): RankingMethod {
  const name = rankingMethodNames.find((one) => one === settings.method);
  return rankingMethods[name ?? 'borda'];
}

export function summarize(counts: Counts, totalVotes: number, definition: Definition): Summarized {
  const { options } = definition;
  const outcome = methodOf(definition).outcomeOf(new Map(Object.entries(counts)), options.length);
  return {
    buckets: countedBuckets(optionBuckets(definition), counts, totalVotes),
    stats: {},
    summary: toSummary(outcome, options),
  };
}
