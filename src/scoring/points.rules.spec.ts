import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  pointsOf,
  type Quizzed,
  type Score,
  SWIFTEST,
  swiftnessOf,
  type Worth,
  worths,
} from './points.rules.js';

const answerKey = { optionIds: ['a'] };
const aQuestion = (id: string, mode: 'speed' | 'accuracy' = 'speed', points = 1_000): Quizzed => ({
  id,
  answerKey,
  scoring: { mode, points },
});
const right = (swiftness: number): Score => ({ got: 1, outOf: 1, swiftness });
const WRONG: Score = { got: 0, outOf: 1, swiftness: SWIFTEST };

describe('worths', () => {
  it('shares out what is less than one right answer among the questions with speed', () => {
    const all = worths([aQuestion('a'), aQuestion('b'), aQuestion('c', 'accuracy', 500)], 'host');
    expect(all.get('a')).toEqual({ points: 1_000, bonus: 249 });
    expect(all.get('c')).toEqual({ points: 500, bonus: 0 });
  });

  it('has no bonus where all go at their own pace', () => {
    expect(worths([aQuestion('a')], 'self').get('a')).toEqual({ points: 1_000, bonus: 0 });
  });

  it('has nothing of a question without a key or without points', () => {
    const none = [
      { ...aQuestion('a'), answerKey: null },
      { ...aQuestion('b'), scoring: null },
    ];
    expect(worths(none, 'host').size).toBe(0);
  });

  it('has no bonus where a right answer is worth less than there are questions', () => {
    expect(worths([aQuestion('a', 'speed', 1)], 'host').get('a')?.bonus).toBe(0);
  });
});

describe('pointsOf', () => {
  const worth = { points: 1_000, bonus: 199 };

  it('is what is published', () => {
    expect(pointsOf(right(0), worth)).toBe(1_000);
    expect(pointsOf(right(SWIFTEST), worth)).toBe(1_199);
    expect(pointsOf(right(750_000), worth)).toBe(1_149);
    expect(pointsOf(WRONG, worth)).toBe(0);
    expect(pointsOf({ got: 2, outOf: 3, swiftness: 500_000 }, worth)).toBe(666 + 66);
  });

  it('is exact up to the largest values', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: SWIFTEST }),
        fc.integer({ min: 0, max: 999_999 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (got, outOf, swiftness, bonus, points) => {
          const exact =
            (BigInt(points) * BigInt(got)) / BigInt(outOf) +
            (BigInt(got) * BigInt(swiftness) * BigInt(bonus)) / (BigInt(outOf) * BigInt(SWIFTEST));
          expect(pointsOf({ got, outOf, swiftness }, { points, bonus })).toBe(Number(exact));
        },
      ),
    );
  });
});

/** Questions of whatever modes and points, and what two players have answered to each. */
const games = fc
  .array(
    fc.record({
      mode: fc.constantFrom('speed' as const, 'accuracy' as const),
      points: fc.integer({ min: 1, max: 5_000 }),
      isRight: fc.boolean(),
      mine: fc.integer({ min: 0, max: SWIFTEST }),
      theirs: fc.integer({ min: 0, max: SWIFTEST }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .chain((rounds) => fc.record({ rounds: fc.constant(rounds), more: fc.nat(rounds.length - 1) }));

describe('one more right answer', () => {
  const total = (scores: readonly (readonly [Score, Worth])[]) =>
    scores.reduce((sum, [score, worth]) => sum + pointsOf(score, worth), 0);

  it('always beats speed', () => {
    fc.assert(
      fc.property(games, ({ rounds, more }) => {
        const questions = rounds.map(({ mode, points }, nth) => aQuestion(`${nth}`, mode, points));
        const worth = worths(questions, 'host');
        // The one is never fast and right where the other is, and once more.
        const one = rounds.map(({ isRight }, nth) => {
          return [isRight || nth === more ? right(0) : WRONG, worth.get(`${nth}`)!] as const;
        });
        const other = rounds.map(({ isRight }, nth) => {
          return [isRight && nth !== more ? right(SWIFTEST) : WRONG, worth.get(`${nth}`)!] as const;
        });
        expect(total(one)).toBeGreaterThan(total(other));
      }),
    );
  });

  it('does so whichever questions were answered right, where all are worth the same', () => {
    fc.assert(
      fc.property(games, fc.integer({ min: 1, max: 5_000 }), ({ rounds }, points) => {
        const questions = rounds.map(({ mode }, nth) => aQuestion(`${nth}`, mode, points));
        const worth = worths(questions, 'host');
        const answered = (rights: readonly boolean[], speeds: readonly number[]) =>
          rights.map((isRight, nth) => {
            return [isRight ? right(speeds[nth]!) : WRONG, worth.get(`${nth}`)!] as const;
          });
        const theirs = rounds.map(({ isRight }) => isRight);
        const missed = theirs.lastIndexOf(false);
        fc.pre(missed >= 0);
        // The same number and one more, in another order.
        const mine = [...theirs.with(missed, true)].reverse();
        const slow = answered(
          mine,
          rounds.map(({ mine }) => mine),
        );
        const fast = answered(
          theirs,
          rounds.map(() => SWIFTEST),
        );
        expect(total(slow)).toBeGreaterThan(total(fast));
      }),
    );
  });
});

describe('swiftnessOf', () => {
  const opening = { openedAt: 10_000, endsAt: 30_000 };

  it('is what was left of the time', () => {
    expect(swiftnessOf(10_000, opening)).toBe(SWIFTEST);
    expect(swiftnessOf(15_000, opening)).toBe(750_000);
    expect(swiftnessOf(29_999, opening)).toBe(50);
  });

  it('is nothing after the time that there was at first, and never more than all', () => {
    expect(swiftnessOf(31_000, opening)).toBe(0);
    expect(swiftnessOf(9_990, opening)).toBe(SWIFTEST);
  });

  it('is of half a minute where there was no timer', () => {
    expect(swiftnessOf(25_000, { openedAt: 10_000, endsAt: null })).toBe(500_000);
  });
});
