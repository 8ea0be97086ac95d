import { CODE_DIGITS, codeIn, toAsciiDigits } from '../../../src/contract/index.js';

/** Behind this many digits there is a space. */
const HALF = CODE_DIGITS / 2;
/** What people type between digits, or what comes along with them unseen. */
const DIGITS_ALONE = /^[\p{Nd}\p{Z}\p{Cf}\p{Pd}\s]*$/u;

export interface Typed {
  value: string;
  /** Where the next character goes; from the start. */
  caret: number;
}

/**
 * What the field for the code shows after something was typed or pasted: ASCII digits with a space
 * in the middle. A sentence or a link becomes the code that is in it; one without stays as it is, so
 * that whoever typed it sees what is wrong.
 * @param isForward whether what is behind the caret was deleted, and not what is before it
 */
export function codeAsTyped({ value, caret }: Typed, isForward = false): Typed {
  if (!DIGITS_ALONE.test(value) || digitsIn(value).length > CODE_DIGITS) {
    const code = codeIn(value);
    if (code !== undefined) return { value: spaced(code), caret: CODE_DIGITS + 1 };
  }
  if (!DIGITS_ALONE.test(value)) return { value, caret };
  const before = Math.min(digitsIn(value.slice(0, caret)).length, CODE_DIGITS);
  const isBehindSpace = before > HALF || (before === HALF && isForward);
  const digits = digitsIn(value).slice(0, CODE_DIGITS);
  return { value: spaced(digits), caret: isBehindSpace ? before + 1 : before };
}

function digitsIn(text: string): string {
  return toAsciiDigits(text).replace(/[^0-9]/g, '');
}

function spaced(digits: string): string {
  return digits.length > HALF ? `${digits.slice(0, HALF)} ${digits.slice(HALF)}` : digits;
}
