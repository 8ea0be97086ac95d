import type { PointsSummary, Question, Result } from '../../../../src/contract/index.js';
import { formatMean, formatNumber, inLanguage } from '../../texts/locale.js';
import { barsOf } from '../bars/bars-chart.js';
import type { ChartingKind } from '../charting-kind.js';
import { totalOf } from './points.rules.js';
import { pointsChart as de } from './texts.chart.de.js';
import { pointsChart as en } from './texts.chart.en.js';
import { votingRules } from './vote.rules.js';

const texts = inLanguage({ en, de });

/** Bars that are as long as their share of all points, with how many each participant gave. */
export const points: ChartingKind = {
  ...barsOf({
    numberOf({ key }, result) {
      if (!result) return undefined;
      const { items } = result.summary as PointsSummary;
      const mean = items.find((item) => item.key === key)?.mean ?? undefined;
      return mean === undefined ? '–' : texts.mean(formatMean(mean));
    },
    countOf: texts.points,
    most: texts.mostPoints,
    roomFor,
  }),

  spoken: (result) => votingRules.spoken(result),
};

function roomFor(result: Result | undefined, question: Question) {
  const total = totalOf(question);
  const all = Math.max(total * 100, ...(result?.buckets.map(({ count }) => count) ?? []));
  const most = 10 ** `${all}`.length - 1;
  return {
    '--percent-room': `${texts.mean(formatMean(total)).length}ch`,
    '--votes-room': `${texts.points(most).length}ch`,
    '--count-room': `${formatNumber(most).length}ch`,
  };
}
