import { qaLimits } from '../../../../src/contract/qa-limits.js';

/** What is typed, as it is sent: the server takes a little more away, which nobody sees. */
export function questionIn(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim();
}

/** How many characters are left; less than 0 where there are too many. */
export function leftOf(typed: string): number {
  return qaLimits.textMax - [...questionIn(typed)].length;
}
