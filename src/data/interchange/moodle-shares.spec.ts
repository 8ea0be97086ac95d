import { describe, expect, it } from '@jest/globals';
import { RIGHT_MAX, shareNear, sharesTogether } from './moodle-shares.rules.js';

/** As Moodle lists them (question/engine/bank.php, 5.1). */
const listed = [
  ...[100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667],
  ...[14.28571, 12.5, 11.11111, 10, 5],
];
const sumOf = (percents: readonly number[]) => percents.reduce((sum, one) => sum + one, 0);

describe('shares that are all of the points', () => {
  it.each(Array.from({ length: RIGHT_MAX }, (_, at) => at + 1))(
    'are as equal as they can be: %i',
    (count) => {
      const shares = sharesTogether(Array.from({ length: count }, () => 100 / count));
      expect(sumOf(shares)).toBeCloseTo(100, 3);
      const tens = count > 10 ? RIGHT_MAX - count : 0;
      expect(shares).toEqual(
        count <= 10
          ? shares.map(() => Number((100 / count).toFixed(5)))
          : shares.map((_, at) => (at < tens ? 10 : 5)),
      );
    },
  );

  it.each([
    [
      [50, 25, 25],
      [50, 25, 25],
    ],
    // As much as 100.4 % is all of the points for Moodle.
    [
      [14.3, 11.1, 75],
      [14.28571, 11.11111, 75],
    ],
    // As little as 99.6 % is not.
    [
      [99, 1],
      [90, 10],
    ],
    [
      [35, 35, 30],
      [33.33333, 33.33333, 33.33333],
    ],
    [
      [98, 1, 1],
      [90, 5, 5],
    ],
  ])('are the nearest of its list: %j', (percents, shares) => {
    expect(sharesTogether(percents)).toEqual(shares);
  });

  it('are nearest of any that there are', () => {
    const off = (some: readonly number[], wanted: readonly number[]) =>
      sumOf(some.map((share, at) => (share - wanted[at]!) ** 2));
    const triples = listed.flatMap((one) =>
      listed.flatMap((two) => listed.map((three) => [one, two, three])),
    );
    const whole = triples.filter((some) => sumOf(some) > 99.99 && sumOf(some) < 100.49);
    for (let first = 1; first < 99; first += 4) {
      for (let second = 1; first + second < 100; second += 3) {
        const wanted = [first, second, 100 - first - second];
        const least = Math.min(...whole.map((some) => off(some, wanted)));
        const shares = sharesTogether(wanted);
        expect(whole).toContainEqual(shares);
        expect(off(shares, wanted)).toBeLessThan(least + 1);
      }
    }
  });
});

describe('a share near another', () => {
  it.each(listed)('is itself: %d', (share) => {
    expect(shareNear(-share)).toBe(-share);
    expect(shareNear(-Number(share.toFixed(1)))).toBe(-share);
    expect(shareNear(Number(share.toFixed(1)))).toBe(share === 100 ? 90 : share);
  });

  it('is never all, and nearer to nothing of two', () => {
    expect([99.9, 55, 2.5, 2, 0, -1, -98, -55].map(shareNear)).toEqual([
      ...[90, 50, 0, 0, 0, 0, -100, -50],
    ]);
  });
});
