import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { count, levelsOf, someBoxes } from '../../../../test/oracles/ranking/boxes.js';
import { borda } from './borda.rules.js';

const scores = (box: Parameters<typeof count>[1]) =>
  count(borda, box)
    .order.toSorted((one, other) => one.key - other.key)
    .map(({ score }) => score);

describe('the points of one ballot', () => {
  it.each([
    [[0, 1, 2, 3], 4, [3, 2, 1, 0]],
    [[2, 1, 0], 4, [1, 2, 3, 0]],
    [[2], 4, [1, 1, 3, 1]],
    [[1, 3], 4, [0.5, 3, 0.5, 2]],
    [[0], 2, [1, 0]],
  ])('%j of %i options are %j', (ranking, options, points) => {
    expect(scores({ options, ballots: [{ ranking, count: 1 }] })).toEqual(points);
  });
});

describe('the count', () => {
  // Wikipedia, "Borda count": the capital of Tennessee.
  it('of the Tennessee example is the published one', () => {
    const [memphis, nashville, chattanooga, knoxville] = [0, 1, 2, 3];
    const box = {
      options: 4,
      ballots: [
        { ranking: [memphis, nashville, chattanooga, knoxville], count: 42 },
        { ranking: [nashville, chattanooga, knoxville, memphis], count: 26 },
        { ranking: [chattanooga, knoxville, nashville, memphis], count: 15 },
        { ranking: [knoxville, chattanooga, nashville, memphis], count: 17 },
      ],
    };
    expect(scores(box)).toEqual([126, 194, 173, 107]);
    expect(levelsOf(count(borda, box))).toEqual([[1], [2], [0], [3]]);
  });

  it('gives n(n - 1)/2 points a ballot, however short it is', () => {
    for (const box of someBoxes(500, 1)) {
      const ballots = box.ballots.reduce((sum, { count }) => sum + count, 0);
      const points = scores(box).reduce((sum, score) => sum + score, 0);
      expect(points).toBe((ballots * box.options * (box.options - 1)) / 2);
    }
  });

  it('is exact for 10 million ballots on 50 options', () => {
    const options = 50;
    const million = 1_000_000;
    const box = {
      options,
      ballots: [
        { ranking: [0], count: 5 * million },
        { ranking: [1], count: 5 * million - 1 },
      ],
    };
    expect(scores(box).slice(0, 2)).toEqual([
      5 * million * 49 + (5 * million - 1) * 24,
      (5 * million - 1) * 49 + 5 * million * 24,
    ]);
    expect(levelsOf(count(borda, box)).slice(0, 2)).toEqual([[0], [1]]);
  });

  it('lifts nobody over others when they are put lower', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const [box] = someBoxes(1, seed);
        const { ranking } = box!.ballots[0]!;
        if (ranking.length < 2) return;
        const [first, second, ...rest] = ranking as [number, number];
        const swapped = { ranking: [second, first, ...rest], count: 1 };
        const original = { ranking, count: 1 };
        const before = scores({ ...box!, ballots: [...box!.ballots, original] });
        const after = scores({ ...box!, ballots: [...box!.ballots, swapped] });
        expect(after.map((score, option) => score - before[option]!)).toEqual(
          before.map((_, option) => (option === first ? -1 : option === second ? 1 : 0)),
        );
      }),
    );
  });
});
