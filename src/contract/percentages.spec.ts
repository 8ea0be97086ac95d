import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Percentage, percentageOf, percentagesOf } from './percentages.js';

const written = ({ sign, value }: Percentage) => `${sign}${value}`;
const ofCounts = (counts: number[], exclusive = true, totalVotes = sum(counts)) => {
  const buckets = counts.map((count) => ({ count }));
  return percentagesOf({ summary: { exclusive }, totalVotes, buckets });
};
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
/** What a percentage is in the sum of 100. */
const whole = ({ sign, value }: Percentage) => ({ '': value, '<': 0, '>': 100 })[sign];
/** Where a percentage is among the others: `<1` between 0 and 1, `>99` between 99 and 100. */
const rank = ({ sign, value }: Percentage) => value + { '': 0, '<': -0.5, '>': 0.5 }[sign];

describe('the percentages where a participant has one choice', () => {
  it.each([
    [[5, 3], '63 37'],
    [[4, 4, 6], '29 28 43'],
    [[1, 1, 1], '34 33 33'],
    [[1, 1, 1, 1, 1, 1, 1], '15 15 14 14 14 14 14'],
    [[3, 0], '100 0'],
    [[0, 0], '0 0'],
    [[1, 999], '<1 >99'],
    [[1, 1, 998], '<1 <1 >99'],
    [[1, 199], '1 99'],
    [[4, 4, 992], '1 <1 99'],
    [[2 ** 40, 2 ** 40, 1], '50 50 <1'],
  ])('of %j are %s', (counts, expected) => {
    expect(ofCounts(counts).map(written).join(' ')).toBe(expected);
  });

  const someCounts = fc.array(
    fc.oneof(fc.nat(20), fc.nat(100_000), fc.integer({ min: 0, max: 2 ** 45 })),
    { minLength: 2, maxLength: 101 },
  );

  it('sum to 100, wherever there is a vote', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        expect(sum(ofCounts(counts).map(whole))).toBe(sum(counts) === 0 ? 0 : 100);
      }),
    );
  });

  it('never show more votes as less, nor equal ones more than a point apart', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const ranks = ofCounts(counts).map(rank);
        const order = counts.map((_, at) => at).sort((a, b) => counts[a]! - counts[b]!);
        for (const [at, less] of order.slice(0, -1).entries()) {
          const more = order[at + 1]!;
          if (counts[less] === counts[more]) {
            expect(Math.abs(ranks[less]! - ranks[more]!)).toBeLessThanOrEqual(1);
            if (less < more) expect(ranks[less]).toBeGreaterThanOrEqual(ranks[more]!);
          } else {
            expect(ranks[less]).toBeLessThanOrEqual(ranks[more]!);
          }
        }
      }),
    );
  });

  it('are less than a point away from what is so', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const total = Math.max(1, sum(counts));
        for (const [at, percentage] of ofCounts(counts).entries()) {
          expect(Math.abs(whole(percentage) - (counts[at]! * 100) / total)).toBeLessThan(1);
        }
      }),
    );
  });
});

describe('the percentages where a participant has several choices', () => {
  it.each([
    [[5, 3], 8, '63 38'],
    [[3, 3, 3], 3, '100 100 100'],
    [[1, 999], 1_000, '<1 >99'],
    [[0, 1], 1, '0 100'],
    [[0, 0], 0, '0 0'],
  ])('of %j by %i are %s', (counts, voters, expected) => {
    expect(ofCounts(counts, false, voters).map(written).join(' ')).toBe(expected);
  });
});

describe('a percentage', () => {
  it('never shows some as none, nor some as all, and rises with its count', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.integer({ min: 1, max: 5_000 }), (some, total) => {
        const count = Math.min(some, total);
        const text = written(percentageOf(count, total));
        expect(text === '0').toBe(count === 0);
        expect(text === '100').toBe(count === total);
        if (count > 0) {
          const before = rank(percentageOf(count - 1, total));
          expect(rank(percentageOf(count, total))).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });
});

describe('the rule', () => {
  /** What makes a percentage of a share by itself. */
  const ownRounding = /share\w*\)?\s*\*\s*100\b|\b100\s*\*\s*[\w.]*share|style: 'percent'/;
  const root = join(import.meta.dirname, '../..');
  // A part of the points is a number that a host has typed, and no share of votes.
  const mayFormat = ['web/src/texts/locale.ts', 'web/src/kinds/options/part-text.ts'];

  it('is the only one: no other source rounds a share', () => {
    const sources = ['src', 'web/src'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.spec.ts'))
        .map((name) => `${folder}/${name}`),
    );
    expect(sources.length).toBeGreaterThan(100);
    const own = sources.filter((name) => ownRounding.test(readFileSync(join(root, name), 'utf8')));
    expect(own.filter((name) => !mayFormat.includes(name))).toEqual([]);
  });
});
