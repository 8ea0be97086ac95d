import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { limits } from '../../../../src/contract/index.js';
import { binsOf, MAX_BINS } from './histogram.rules.js';

const scale = (min: number, max: number, countOf: (value: number) => number = () => 1) =>
  Array.from({ length: max - min + 1 }, (_, step) => ({
    key: `${min + step}`,
    count: countOf(min + step),
  }));
const ranges = (min: number, max: number) =>
  binsOf(scale(min, max)).map(({ from, to }) => (from === to ? `${from}` : `${from}…${to}`));

describe('binsOf', () => {
  it.each([
    [1, 5, ['1', '2', '3', '4', '5']],
    [0, 10, ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']],
    [-1, 0, ['-1', '0']],
    [1, 12, ['1…2', '3…4', '5…6', '7…8', '9…10', '11…12']],
    [0, 20, ['0…1', '2…3', '4…5', '6…7', '8…9', '10…11', '12…13', '14…15', '16…17', '18…19', '20']],
    [
      0,
      100,
      ['0…9', '10…19', '20…29', '30…39', '40…49', '50…59', '60…69', '70…79', '80…89', '90…100'],
    ],
    [1, 100, Array.from({ length: 10 }, (_, at) => `${at * 10 + 1}…${at * 10 + 10}`)],
  ])('of %i to %i are %j', (min, max, expected) => {
    expect(ranges(min, max)).toEqual(expected);
  });

  const scales = fc
    .tuple(
      fc.integer({ min: -1_000, max: 1_000 }),
      fc.integer({ min: 2, max: limits.ratingStepsMax }),
    )
    .chain(([min, steps]) =>
      fc
        .array(fc.nat(10_000), { minLength: steps, maxLength: steps })
        .map((counts) => counts.map((count, at) => ({ key: `${min + at}`, count }))),
    );

  it('hold each value once, in order, with its votes, and are few', () => {
    fc.assert(
      fc.property(scales, (buckets) => {
        const bins = binsOf(buckets);
        expect(bins.length).toBeLessThanOrEqual(MAX_BINS);
        const held = bins.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, step) => `${from + step}`),
        );
        expect(held).toEqual(buckets.map(({ key }) => key));
        for (const { from, to, count } of bins) {
          const own = buckets.filter(({ key }) => Number(key) >= from && Number(key) <= to);
          expect(count).toBe(own.reduce((sum, bucket) => sum + bucket.count, 0));
        }
      }),
    );
  });
});
