import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quartilesOf, sumOf, valuesIn } from './distribution.rules.js';

const countsOf = (votes: readonly number[]) => {
  const counts: Record<string, number> = {};
  for (const vote of votes) counts[vote] = (counts[vote] ?? 0) + 1;
  return counts;
};

describe('valuesIn', () => {
  it('are those with votes, as numbers in order', () => {
    expect(valuesIn({ '10': 1, '9': 2, '-1': 3, '5': 0 })).toEqual([
      { units: -1, count: 3 },
      { units: 9, count: 2 },
      { units: 10, count: 1 },
    ]);
  });
});

describe('quartilesOf', () => {
  // By R 4 `quantile(x)` and Postgres `percentile_cont`.
  it.each([
    [[7], [7, 7, 7]],
    [
      [1, 2],
      [1.25, 1.5, 1.75],
    ],
    [
      [1, 2, 3, 4],
      [1.75, 2.5, 3.25],
    ],
    [
      [1, 2, 3, 4, 5],
      [2, 3, 4],
    ],
    [
      [3, 1, 1, 1, 8, 13],
      [1, 2, 6.75],
    ],
    [
      [-4, 4, 4],
      [0, 4, 4],
    ],
  ])('of %j are %j', (votes, expected) => {
    const quarters = quartilesOf(valuesIn(countsOf(votes)));
    expect(quarters.map((one) => one / 4)).toEqual(expected);
  });

  it('are what they are of the votes one by one', () => {
    const votes = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(votes, (given) => {
        const inOrder = given.toSorted((a, b) => a - b);
        const expected = [1, 2, 3].map((quarter) => {
          const place = ((inOrder.length - 1) * quarter) / 4;
          const [low, high] = [inOrder[Math.floor(place)]!, inOrder[Math.ceil(place)]!];
          return low * 4 + (high - low) * (place % 1) * 4;
        });
        expect(quartilesOf(valuesIn(countsOf(given)))).toEqual(expected);
      }),
    );
  });
});

describe('sumOf', () => {
  it('is exact where a float is not', () => {
    const largest = 999_999_999_999_999;
    expect(sumOf([{ units: largest, count: 99_999 }])).toBe(BigInt(largest) * 99_999n);
  });
});
