/** RFC 3339: with its offset, so that no time is read in the zone that the server happens to be in. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/i;

/** What to say of a text that is none. */
export const TIME_EXPECTED = 'must be a time with its offset, as 2026-12-24T18:00:00Z';

/** @returns milliseconds since 1970; undefined where the text is no time */
export function parseTime(text: string): number | undefined {
  const time = TIME.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : time;
}
