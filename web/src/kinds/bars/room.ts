import type { Result } from '../../../../src/contract/index.js';
import { formatNumber, formatPercent } from '../../texts/locale.js';
import { texts } from '../../ui/texts.js';

/** Digits that a count has room for from the start, so that nothing moves while votes come in. */
const DIGITS = 4;

/** How wide the numbers may become: the widest percentage, and counts of so many digits. */
export function roomFor(result: Result | undefined) {
  const most = 10 ** digitsFor(result) - 1;
  return {
    '--percent-room': `${formatPercent({ sign: '>', value: 99 }).length + 0.5}ch`,
    '--votes-room': `${texts.votes(most).length}ch`,
    '--count-room': `${formatNumber(most).length}ch`,
  };
}

export function digitsFor(result: Result | undefined): number {
  return Math.max(DIGITS, `${result?.totalVotes ?? 0}`.length);
}
