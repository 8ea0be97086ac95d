import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { limits } from '../../../contract/index.js';
import { quotient, toNumber, toText, toUnits } from './decimal.rules.js';

const decimals = fc.integer({ min: 0, max: limits.decimalsMax });
const units = fc.integer({ min: -limits.numberMax, max: limits.numberMax });

describe('toUnits', () => {
  it.each([
    [0.1, 1, 1],
    [1, 1, 10],
    [-0.5, 1, -5],
    [0.07, 2, 7],
    [1.005, 3, 1005],
    [0.000001, 6, 1],
    [123456789.123456, 6, 123456789123456],
    [999_999_999_999_999, 0, 999_999_999_999_999],
    [1e3, 0, 1000],
    [-0, 2, 0],
  ])('reads %f with %i decimals as %i', (value, most, expected) => {
    expect(Object.is(toUnits(value, most), expected)).toBe(true);
  });

  it.each([
    [0.1 + 0.2, 6],
    [0.1, 0],
    [1e-7, 6],
    [1e15, 0],
    [1e14, 1],
    [1e21, 0],
    [Number.MAX_VALUE, 0],
    [Number.MIN_VALUE, 6],
    [NaN, 0],
    [Infinity, 0],
  ])('refuses %f with %i decimals', (value, most) => {
    expect(toUnits(value, most)).toBeUndefined();
  });

  it('gives back every number of 15 digits', () => {
    fc.assert(
      fc.property(units, decimals, (given, most) => {
        expect(toUnits(toNumber(given, most), most)).toBe(given + 0);
        expect(toUnits(Number(toText(given, most)), most)).toBe(given + 0);
      }),
    );
  });
});

describe('toText', () => {
  it.each([
    [0, 0, '0'],
    [0, 2, '0.00'],
    [-5, 1, '-0.5'],
    [-5, 3, '-0.005'],
    [12345, 2, '123.45'],
    [-7, 0, '-7'],
  ])('of %i with %i decimals is %s', (given, most, text) => {
    expect(toText(given, most)).toBe(text);
  });
});

describe('quotient', () => {
  it.each([
    [1n, 3n, 0, 1 / 3],
    [-10n, 4n, 1, -0.25],
    [9_999_999_999_999_990_000n, 10_000n, 0, 999_999_999_999_999],
    [3n, 10n, 1, 0.03],
  ])('of %d and %d', (sum, by, most, expected) => {
    expect(quotient(sum, by, most)).toBe(expected);
  });
});
