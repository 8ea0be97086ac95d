import { percentDecoded, toAsciiDigits } from '../../../src/contract/index.js';

/** Whether somebody who came by this path wants to type a code. */
export function isDoor(path: string): boolean {
  return /^\/(j|join)?$/i.test(path);
}

/** Whether it looks like the link to a poll. */
export function isJoinLink(path: string): boolean {
  return /^\/j\//i.test(path);
}

/** As much of a code as is in a path that has none: one that was cut off, perhaps. */
export function digitsTyped(path: string): string {
  const text = toAsciiDigits(percentDecoded(path));
  return /^\/(?:j(?:oin)?\/)?([0-9 -]{1,9})$/i.exec(text)?.[1] ?? '';
}
