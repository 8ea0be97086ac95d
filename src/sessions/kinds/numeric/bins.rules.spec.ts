import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binsOf, type Bounds } from './bins.rules.js';
import { valuesIn } from './distribution.rules.js';

const open: Bounds = { min: undefined, max: undefined };
const valuesOf = (votes: readonly number[]) => {
  const counts: Record<string, number> = {};
  for (const vote of votes) counts[vote] = (counts[vote] ?? 0) + 1;
  return valuesIn(counts);
};
const shown = (votes: readonly number[], bounds: Partial<Bounds> = {}) =>
  binsOf(valuesOf(votes), { ...open, ...bounds }).map(({ from, to, count }) =>
    from === to ? `${from}: ${count}` : `${from}…${to}: ${count}`,
  );
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('binsOf', () => {
  it.each([
    ['no votes', [], []],
    ['one', [7], ['7: 1']],
    ['a few that are near each other', [7, 7, 9], ['7: 2', '8: 0', '9: 1']],
    [
      'more',
      range(0, 23),
      ['0…1: 2', '2…3: 2', '4…5: 2', '6…7: 2', '8…9: 2', '10…11: 2'].concat([
        '12…13: 2',
        '14…15: 2',
        '16…17: 2',
        '18…19: 2',
        '20…21: 2',
        '22…23: 2',
      ]),
    ],
    [
      'what is below 0',
      [-13, -1, 0, 11],
      ['-15…-11: 1', '-10…-6: 0', '-5…-1: 1', '0…4: 1', '5…9: 0', '10…14: 1'],
    ],
  ])('has round edges for %s', (_, votes, expected) => {
    expect(shown(votes)).toEqual(expected);
  });

  it('shows all of a short range, and cuts a long one off at its ends', () => {
    expect(shown([2], { min: 1, max: 4 })).toEqual(['1: 0', '2: 1', '3: 0', '4: 0']);
    expect(shown([], { min: 1, max: 2 })).toEqual(['1: 0', '2: 0']);
    const percent = shown(range(1, 100), { min: 1, max: 100 });
    expect([percent[0], percent.at(-1)]).toEqual(['1…9: 9', '90…100: 11']);
  });

  it('keeps votes that are far out from hiding the others', () => {
    expect(shown([...range(40, 49), 1_000_000])).toEqual([
      ...range(40, 49).map((one) => `${one}: 1`),
      '1000000: 1',
    ]);
    expect(shown([-900, -800, ...Array.from({ length: 50 }, () => 5)])).toEqual([
      '-900…-800: 2',
      '5: 50',
    ]);
    // Too many for a joke.
    expect(shown([...range(40, 49), 1_000_000, 1_000_000])).toHaveLength(11);
  });

  it('holds each vote once, in order, and is few', () => {
    const ends = fc.tuple(fc.nat(2_000), fc.nat(2_000));
    const votes = fc.array(
      fc.oneof(
        fc.integer({ min: -30, max: 30 }),
        fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }),
      ),
      { minLength: 1, maxLength: 80 },
    );
    fc.assert(
      fc.property(votes, fc.option(ends), (given, beyond) => {
        const values = valuesOf(given);
        const [first, last] = [values[0]!.units, values.at(-1)!.units];
        const bounds = beyond ? { min: first - beyond[0], max: last + beyond[1] } : open;
        const bins = binsOf(values, bounds);
        expect(bins.length).toBeLessThanOrEqual(14);
        for (const [at, { from, to, count }] of bins.entries()) {
          expect(from).toBeLessThanOrEqual(to);
          if (at > 0) expect(from).toBeGreaterThan(bins[at - 1]!.to);
          expect(count).toBe(given.filter((one) => one >= from && one <= to).length);
        }
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(given.length);
      }),
    );
  });
});
