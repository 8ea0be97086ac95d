import {
  type Percentage,
  percentagesOf,
  type Question,
  type Result,
} from '../../../../src/contract/index.js';
import { binsOf } from '../columns/histogram.rules.js';
import { valuesOf } from '../scale/scale.rules.js';

/** A column of a rating: a value, or several that stand together. */
export interface Column {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly share: number;
  readonly percentage: Percentage | undefined;
}

export function columnsOf(question: Question, result: Result | undefined): Column[] {
  const bins = binsOf(result?.buckets ?? emptyBuckets(question));
  const percentages = result && percentagesOf({ ...result, buckets: bins });
  const total = Math.max(1, result?.totalVotes ?? 0);
  return bins.map((bin, at) => ({
    ...bin,
    share: bin.count / total,
    percentage: percentages?.[at],
  }));
}

function emptyBuckets(question: Question) {
  return valuesOf(question).map((value) => ({ key: `${value}`, count: 0 }));
}
