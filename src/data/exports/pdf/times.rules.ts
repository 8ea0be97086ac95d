import type { Language } from '../../../contract/index.js';

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `28 November 2026 at 14:03 CET`: always with its zone. */
export function timeText(time: Date | string, language: Language, timeZone: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const date = new Date(time);
  const written = new Intl.DateTimeFormat(locale, {
    ...({ dateStyle: 'long', timeStyle: 'short' } as const),
    timeZone,
  }).format(date);
  const zone = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' })
    .formatToParts(date)
    .find(({ type }) => type === 'timeZoneName')!.value;
  return `${written} ${zone}`;
}

/** A span on one day says the day once. */
export function spanText(
  [from, to]: readonly [Date | string, Date | string],
  until: string,
  language: Language,
  timeZone: string,
): string {
  const [start, end] = [timeText(from, language, timeZone), timeText(to, language, timeZone)];
  return `${start} ${until} ${end}`;
}
