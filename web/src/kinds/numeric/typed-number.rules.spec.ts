import { describe, expect, it } from '@jest/globals';
import { hasAtMost, separatorsOf, typedNumber } from './typed-number.rules.js';

const english = separatorsOf('en');
const german = separatorsOf('de');

describe('typedNumber', () => {
  it.each([
    ['7', 7, 7],
    [' -7 ', -7, -7],
    ['−0', 0, 0],
    ['1.5', 1.5, 1.5],
    ['1,5', 1.5, 1.5],
    [',5', 0.5, 0.5],
    ['3.', 3, 3],
    ['1.500', 1.5, 1500],
    ['1,500', 1500, 1.5],
    ['0.500', 0.5, 0.5],
    ['1.234.567', 1234567, 1234567],
    ['1,234,567.5', 1234567.5, 1234567.5],
    ['1.234.567,5', 1234567.5, 1234567.5],
    ['12 000', 12000, 12000],
    ['12’000.5', 12000.5, 12000.5],
    ['٣٫٥', 3.5, 3.5],
  ])('of %j is %d in English, %d in German', (text, inEnglish, inGerman) => {
    expect(Object.is(typedNumber(text, english), inEnglish)).toBe(true);
    expect(Object.is(typedNumber(text, german), inGerman)).toBe(true);
  });

  it.each(['', '-', '.', 'seven', '1e5', '1..2', '1,2,3.4.5', '12,34,5', '0x10', '--1', '5 kg'])(
    'of %j is none',
    (text) => {
      expect(typedNumber(text, english)).toBeUndefined();
    },
  );
});

describe('hasAtMost', () => {
  it.each([
    [1, 0.1, true],
    [0, 0.1, false],
    [2, 1.005, false],
    [3, 1.005, true],
    [6, 123456789.123456, true],
    [0, 999_999_999_999_999, true],
  ])('%i decimals: %d', (decimals, value, isSo) => {
    expect(hasAtMost(decimals, value)).toBe(isSo);
  });
});
