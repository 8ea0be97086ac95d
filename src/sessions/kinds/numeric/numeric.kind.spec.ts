import { describe, expect, it } from '@jest/globals';
import { type Definition, type GivenSettings, kindOf } from '../index.js';

const kind = kindOf({ kind: 'numeric' });
const define = (settings: GivenSettings): Definition => ({ options: [], settings });
const length = define({ min: -1, max: 250.5, decimals: 1, unit: 'cm' });

describe('a number', () => {
  it('is packed in units, and given back as it came', () => {
    for (const [value, packed] of [
      [0.1, 1],
      [250.5, 2505],
      [-0, 0],
    ] as const) {
      expect(kind.pack({ value }, length)).toBe(packed);
      expect(kind.unpack(packed, length)).toEqual({ value: value + 0 });
    }
  });

  it.each([
    [0.25, 'a number with at most 1 decimals and 15 digits'],
    [0.1 + 0.2, 'a number with at most 1 decimals and 15 digits'],
    [NaN, 'a number with at most 1 decimals and 15 digits'],
    [1e21, 'a number with at most 1 decimals and 15 digits'],
    [-1.1, 'at least -1.0'],
    [250.6, 'at most 250.5'],
  ])('%f is refused', (value, why) => {
    expect(() => kind.pack({ value }, length)).toThrow(`"value" must be ${why}.`);
  });

  it.each([
    [{ min: 0.5 }, ['settings.min']],
    [{ min: 2, max: 2 }, ['settings.max']],
    [{ max: 1e14, decimals: 2 }, ['settings.max']],
    [{ min: -5, max: 0.25, decimals: 2, unit: '%' }, []],
    [{}, []],
  ])('cannot be asked for with %j where %j is wrong', (settings, paths) => {
    expect(kind.check(define(settings)).map(({ path }) => path)).toEqual(paths);
  });

  it('is the same question with another unit, and with nothing else', () => {
    const { settings } = length;
    expect(kind.asksTheSame(length, define({ ...settings, unit: 'Zentimeter' }))).toBe(true);
    expect(kind.asksTheSame(length, define({ ...settings, decimals: 2 }))).toBe(false);
    expect(kind.asksTheSame(length, define({ ...settings, max: 300 }))).toBe(false);
  });

  it('sums up to the last digit', () => {
    const tenths = define({ decimals: 1, unit: 'm' });
    expect(kind.summarize({ '1': 1, '2': 1, '3': 2 }, 4, tenths)).toEqual({
      buckets: [
        { key: '0.1..0.1', label: '0.1 m', count: 1, share: 0.25 },
        { key: '0.2..0.2', label: '0.2 m', count: 1, share: 0.25 },
        { key: '0.3..0.3', label: '0.3 m', count: 2, share: 0.5 },
      ],
      stats: { mean: 0.225, median: 0.25 },
      summary: {
        shape: 'histogram',
        exclusive: true,
        min: 0.1,
        max: 0.3,
        mean: 0.225,
        median: 0.25,
        quartiles: [0.175, 0.3],
        bins: [
          { from: 0.1, to: 0.1, count: 1 },
          { from: 0.2, to: 0.2, count: 1 },
          { from: 0.3, to: 0.3, count: 2 },
        ],
      },
    });
  });
});
