import { describe, expect, it } from '@jest/globals';
import { isSamePress, type Press } from './press.rules.js';

const click = (changes: Partial<Press> = {}): Press => ({
  by: 'pointer',
  at: 1_000,
  x: 100,
  y: 100,
  count: 1,
  ...changes,
});
const key = (at: number): Press => click({ by: 'key', at, x: 0, y: 0, count: 0 });

describe('isSamePress', () => {
  it('takes the first press', () => {
    expect(isSamePress(undefined, click())).toBe(false);
    expect(isSamePress(undefined, key(1_000))).toBe(false);
  });

  it.each([
    ['a second click at the same place', click({ at: 1_180 }), true],
    ['a second tap of a thumb that moved', click({ at: 1_300, x: 115, y: 110 }), true],
    ['what the browser counts as the second click', click({ at: 1_900, count: 2 }), true],
    ['a click somewhere else', click({ at: 1_180, y: 140 }), false],
    ['a click after a while', click({ at: 1_600 }), false],
    ['a key', key(1_100), false],
  ])('after a click, %s: %s', (_, press, isSame) => {
    expect(isSamePress(click(), press)).toBe(isSame);
  });

  it.each([
    ['pressed twice', key(1_150), true],
    ['pressed again after a while', key(1_400), false],
  ])('a key that is %s', (_, press, isSame) => {
    expect(isSamePress(key(1_000), press)).toBe(isSame);
  });
});
