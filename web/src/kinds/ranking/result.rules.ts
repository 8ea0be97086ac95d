import type { RankedOption, RankingSummary, Result } from '../../../../src/contract/index.js';
import { inLanguage } from '../../texts/locale.js';
import { rankingScores as de } from './texts.result.de.js';
import { rankingScores as en } from './texts.result.en.js';
import { plain } from '../../markup/markup.js';

const scores = inLanguage({ en, de });

/** What is in a result of this kind alone. */
export function summaryOf({ summary }: Result): RankingSummary {
  return summary as RankingSummary;
}

/** A score in words of its method. */
export function scoreText({ method }: RankingSummary, { score }: RankedOption): string {
  return scores[method](score);
}

/** The same for a narrow place. */
export function shortScoreText(summary: RankingSummary, option: RankedOption): string {
  return summary.method === 'irv' ? scores.irvShort(option.score) : scoreText(summary, option);
}

/** How many of an order are told to who hears it. */
const MOST_SPOKEN = 12;

/** The order in one sentence. */
export function spokenOrder(result: Result): string {
  const summary = summaryOf(result);
  if (result.totalVotes === 0) return '';
  return summary.order
    .slice(0, MOST_SPOKEN)
    .map((option) => `${option.rank}. ${plain(option.label)}, ${scoreText(summary, option)}`)
    .join('; ');
}
