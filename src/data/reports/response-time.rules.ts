import type { Pace } from '../../contract/index.js';
import { reportLimits, type ResponseTime } from '../../contract/reports.js';

/**
 * How fast a question was answered; null where that would tell of single people, or says nothing: at one's own
 * pace all questions are open from the start.
 * @param quartiles seconds
 */
export function toResponseTime(
  votes: number,
  quartiles: readonly [number, number, number] | null,
  pace: Pace,
): ResponseTime | null {
  if (!quartiles || votes < reportLimits.timesShownFrom || pace !== 'host') return null;
  const [q1, median, q3] = quartiles.map((seconds) => Math.round(seconds * 1_000) / 1_000) as [
    number,
    number,
    number,
  ];
  return { median, quartiles: [q1, q3] };
}
