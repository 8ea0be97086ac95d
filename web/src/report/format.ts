import { clockTime } from '../live/clock.js';
import { formatDate, formatMean, formatNumber, formatTime, language } from '../texts/locale.js';
import { texts } from './texts.js';
import { inUnits } from './times.rules.js';

const DAY = 24 * 3_600_000;

/** A length of time that is no whole number: 4.2 s, 35 s, 2:05. */
export function lengthText(seconds: number): string {
  if (seconds < 10) return texts.seconds(formatMean(seconds));
  const whole = Math.round(seconds);
  return whole < 120 ? texts.seconds(formatNumber(whole)) : clockTime(whole);
}

/** As people say it: 5 minutes. */
export function slotText(seconds: number): string {
  const { unit, length } = inUnits(seconds);
  return texts.lengths[unit](length);
}

/** What a clock says, with the day where all of it is longer than one. Milliseconds. */
export function momentText(time: number, span: number): string {
  return span > DAY ? formatDate(new Date(time).toISOString()) : formatTime(time);
}

const zoned = new Intl.DateTimeFormat(language, { timeZoneName: 'short' });

/** What the clock here is called then: CET. @param time ISO 8601 */
export function zoneAt(time: string): string {
  const parts = zoned.formatToParts(new Date(time));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
