/*
 * Not in index.ts: what is there, and used by a part of a page that is loaded later, is loaded by all pages.
 */

/** A half of a character: no text has one, but JavaScript's strings may. */
const halves = /\p{Cs}/gu;
/** Control characters but tabs and ends of lines, and what turns the direction of what follows. */
const unprinted =
  // eslint-disable-next-line no-control-regex -- they are what is meant
  /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text that somebody wrote, as it is kept: white space that nobody sees is gone.
 * @param hasLines whether it keeps its lines, with one empty one between two at the most
 */
export function tidyAnswer(text: string, hasLines: boolean): string {
  const printed = text.replace(halves, '\uFFFD').replace(/\r\n?/g, '\n').replace(unprinted, '');
  if (!hasLines) return printed.replace(/\s+/gu, ' ').trim();
  const lines = printed.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
