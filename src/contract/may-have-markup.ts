/**
 * Whether there can be markup in a text (markup.ts): for nearly all texts this is all that has to be
 * known, so it stands alone.
 */
export function mayHaveMarkup(text: string): boolean {
  return /[\\`$*_]|^ {0,3}(?:[-+]|\d{1,3}[.)])[ \t]/m.test(text);
}
