import {
  type HistogramSummary,
  percentagesOf,
  type Question,
  type Result,
} from '../../../../src/contract/index.js';
import type { NamedColumn } from '../columns/columns-chart.js';
import { numbersOf } from './number-settings.js';
import { formatEdge, formatExact, withUnit } from './number-text.js';

/** Letters of an edge that are no wider than a column. */
const LETTERS = 4;

/** The bins of a result, ascending; none without votes. Before there is one, what can be answered. */
export function columnsOf(question: Question, result: Result | undefined): NamedColumn[] {
  if (!result) return wholeRange(question);
  const { bins } = result.summary as HistogramSummary;
  const percentages = percentagesOf(result);
  const widest = Math.max(0, ...bins.map(({ from }) => formatEdge(from).length));
  const every = Math.ceil(widest / LETTERS);
  return bins.map(({ from, to, count }, at) => {
    const isApart = at > 0 && from - bins[at - 1]!.to > stepOf(question) * 1.5;
    return {
      key: from,
      name: from === to ? formatExact(from) : `${formatExact(from)} – ${formatExact(to)}`,
      // Of wide numbers not each has room on the axis.
      edge: at % every === 0 || isApart ? formatEdge(from) : undefined,
      count,
      share: count / Math.max(1, result.totalVotes),
      percentage: percentages[at],
      isApart,
    };
  });
}

/** The smallest difference of two numbers. */
export function stepOf(question: Question): number {
  return 10 ** -numbersOf(question).decimals;
}

function wholeRange(question: Question): NamedColumn[] {
  const { min, max, unit } = numbersOf(question);
  if (min === null || max === null) return [];
  const name = withUnit(`${formatExact(min)} – ${formatExact(max)}`, unit);
  return [{ key: 'all', name, edge: undefined, count: 0, share: 0, percentage: undefined }];
}
