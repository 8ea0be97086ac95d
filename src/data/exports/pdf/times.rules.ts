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
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...({ day: 'numeric', month: 'long', year: 'numeric' } as const),
    ...({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const),
    timeZone,
  });
  return format.format(new Date(time));
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
