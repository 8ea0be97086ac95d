import { CODE_DIGITS, toAsciiDigits } from '../../../src/contract/index.js';

/** Whether somebody who came by this path wants to type a code. */
export function isDoor(path: string): boolean {
  return /^(\/|\/j|\/join)$/i.test(path);
}

/** Whether it looks like the link to a poll. */
export function isJoinLink(path: string): boolean {
  return /^\/j\//i.test(path);
}

/** As much of a code as is in a path that has none: the begin of one that was cut off, perhaps. */
export function digitsTyped(path: string): string {
  const [, typed = ''] = /^\/(?:(?:j|join)\/)?([^/]*)$/i.exec(decoded(path)) ?? [];
  const digits = toAsciiDigits(typed).replace(/[\s-]/g, '');
  return /^[0-9]+$/.test(digits) && digits.length <= CODE_DIGITS ? digits : '';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
