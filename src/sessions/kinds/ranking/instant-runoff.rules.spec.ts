import { describe, expect, it } from '@jest/globals';
import {
  type Box,
  boxOf,
  count,
  levelsOf,
  someBoxes,
} from '../../../../test/oracles/ranking/boxes.js';
import { instantRunoff } from './instant-runoff.rules.js';

const [A, B, C, D] = [0, 1, 2, 3];

describe('without a tie', () => {
  const outcome = count(instantRunoff, boxOf(4, { AB: 5, BC: 4, CB: 2, DC: 1, D: 2 }));

  it('the order is who stays longest', () => {
    expect(levelsOf(outcome)).toEqual([[B], [A], [D], [C]]);
    expect(outcome.order.map(({ score }) => score)).toEqual([6, 5, 3, 2]);
    expect(outcome).not.toHaveProperty('undecided');
  });

  it('each round shows who has how many ballots, and who is out', () => {
    const rounds = outcome.rounds!.map(({ counts, exhausted, eliminated, tied }) => [
      counts.map(({ key, count }) => [key, count]),
      exhausted,
      eliminated,
      tied,
    ]);
    expect(rounds).toEqual([
      [
        [
          [A, 5],
          [B, 4],
          [C, 2],
          [D, 3],
        ],
        0,
        [C],
        [],
      ],
      [
        [
          [A, 5],
          [B, 6],
          [D, 3],
        ],
        0,
        [D],
        [],
      ],
      [
        [
          [A, 5],
          [B, 6],
        ],
        3,
        [A],
        [],
      ],
    ]);
  });

  it('goes on after a majority, for the other ranks', () => {
    const { order, rounds } = count(instantRunoff, boxOf(3, { A: 9, BC: 3, CA: 2 }));
    expect(order.map(({ key }) => key)).toEqual([A, B, C]);
    expect(rounds).toHaveLength(2);
  });
});

describe('a tie for last', () => {
  it('about the first place shows who can win in which way', () => {
    const outcome = count(instantRunoff, boxOf(3, { A: 4, BC: 3, CA: 3 }));
    expect(levelsOf(outcome)).toEqual([[A, C], [B]]);
    expect(outcome.rounds).toEqual([
      {
        counts: [
          { key: A, count: 4 },
          { key: B, count: 3 },
          { key: C, count: 3 },
        ],
        exhausted: 0,
        eliminated: [],
        tied: [B, C],
        ways: [
          { eliminated: B, winners: [C] },
          { eliminated: C, winners: [A] },
        ],
      },
    ]);
  });

  it('far from the first place takes all of them out in one round', () => {
    const outcome = count(instantRunoff, boxOf(4, { A: 9, BA: 4, C: 1, D: 1 }));
    expect(levelsOf(outcome)).toEqual([[A], [B], [C, D]]);
    expect(outcome.rounds![0]).toMatchObject({ eliminated: [C, D], tied: [C, D] });
    expect(outcome.rounds![1]).toMatchObject({ exhausted: 2, eliminated: [B], tied: [] });
    expect(outcome.rounds!.every((round) => !round.ways)).toBe(true);
  });

  it('whose ways all lead to the same takes all of them out in one round', () => {
    const outcome = count(instantRunoff, boxOf(4, { AC: 2, BD: 2, C: 3, D: 4 }));
    expect(levelsOf(outcome)).toEqual([[D], [C], [A, B]]);
    expect(outcome.rounds![0]).toMatchObject({ eliminated: [A, B], tied: [A, B] });
    expect(outcome.rounds![1]).toMatchObject({ eliminated: [C], tied: [] });
  });

  it('gives everybody the best place of all ways', () => {
    // C and D are last. C's ballot goes on to D, D's to nobody: so D can come before B, C cannot.
    const outcome = count(instantRunoff, boxOf(4, { A: 9, B: 2, CD: 1, D: 1 }));
    expect(levelsOf(outcome)).toEqual([[A], [B, D], [C]]);
  });

  it('of two at the end is a shared first rank', () => {
    const outcome = count(instantRunoff, boxOf(3, { A: 2, B: 2, C: 1 }));
    expect(levelsOf(outcome)).toEqual([[A, B], [C]]);
    expect(outcome.rounds!.at(-1)!.ways).toEqual([
      { eliminated: A, winners: [B] },
      { eliminated: B, winners: [A] },
    ]);
  });

  it('of options without a ballot is one round', () => {
    const outcome = count(instantRunoff, boxOf(50, { AC: 2, B: 1 }));
    expect(levelsOf(outcome).map((level) => level.length)).toEqual([1, 1, 48]);
    expect(outcome.rounds![0]!.eliminated).toHaveLength(48);
    expect(outcome).not.toHaveProperty('undecided');
  });
});

describe('no ballots', () => {
  it('are a tie of all, without a round', () => {
    const outcome = instantRunoff.outcomeOf(new Map(), 3);
    expect(levelsOf(outcome)).toEqual([[A, B, C]]);
    expect(outcome.rounds).toEqual([]);
    expect(outcome).not.toHaveProperty('undecided');
  });
});

describe('many ballots', () => {
  it('are counted exactly', () => {
    const box = boxOf(3, { A: 2 ** 52, B: 2 ** 51, CB: 2 ** 51 - 1 });
    expect(levelsOf(count(instantRunoff, box))).toEqual([[A], [B], [C]]);
  });

  it('are refused where whole numbers are not exact any more', () => {
    expect(() => count(instantRunoff, boxOf(2, { A: 2 ** 53 - 1, B: 1 }))).toThrow(RangeError);
  });
});

describe('more ways than can be tried', () => {
  /** Each option first on one ballot, and next on that of the option before: nobody is sure to go out. */
  const ring = (options: number, from = 0) =>
    Array.from({ length: options }, (_, at) => ({
      ranking: [from + at, from + ((at + 1) % options)],
      count: 1,
    }));

  it('say which ranks are only the best that is still possible', () => {
    const outcome = count(instantRunoff, { options: 40, ballots: ring(40) });
    const all = Array.from({ length: 40 }, (_, option) => option);
    expect(outcome.undecided).toEqual(all);
    expect(levelsOf(outcome)).toEqual([all]);
    expect(outcome.rounds!.at(-1)).not.toHaveProperty('ways');
  });

  it('are more than those of 14 options that are all tied', () => {
    expect(count(instantRunoff, { options: 14, ballots: ring(14) })).not.toHaveProperty(
      'undecided',
    );
    expect(count(instantRunoff, { options: 15, ballots: ring(15) }).undecided).toHaveLength(15);
  });

  it('leave the ranks alone that do not hang on them', () => {
    const tail = ring(38, 2);
    const ballots = [{ ranking: [0], count: 100 }, { ranking: [1], count: 50 }, ...tail];
    const outcome = count(instantRunoff, { options: 40, ballots });
    expect(levelsOf(outcome).map((level) => level.length)).toEqual([1, 1, 38]);
    expect(outcome.undecided).toHaveLength(38);
  });

  it('are tried for the first place before those for the last', () => {
    const tail = ring(38, 3);
    const ballots = [
      { ranking: [0], count: 400 },
      { ranking: [1, 2], count: 300 },
      { ranking: [2, 0], count: 300 },
      ...tail,
    ];
    const outcome = count(instantRunoff, { options: 41, ballots });
    expect(levelsOf(outcome)[0]).toEqual([0, 2]);
    expect(outcome.undecided).toEqual(tail.map(({ ranking: [option] }) => option));
    expect(outcome.rounds!.at(-1)!.ways).toHaveLength(2);
  });

  it('are the same in whatever order the counters come', () => {
    const ballots = ring(30);
    const outcome = count(instantRunoff, { options: 30, ballots });
    expect(count(instantRunoff, { options: 30, ballots: ballots.toReversed() })).toEqual(outcome);
  });
});

describe('in any box', () => {
  it('an order is by the best place in any way to break the ties', () => {
    let ties = 0;
    for (const box of someBoxes(1_500, 3)) {
      const outcome = count(instantRunoff, box);
      const best = bestPlaces(box);
      const ranks = outcome.order.map(({ key, rank }) => [key, rank]);
      const expected = outcome.order.map(({ key }) => [
        key,
        1 + [...best.values()].filter((place) => place < best.get(key)!).length,
      ]);
      expect(ranks).toEqual(expected);
      const { ways } = outcome.rounds!.at(-1)!;
      if (!ways) continue;
      ties++;
      const winners = new Set(ways.flatMap(({ winners }) => winners));
      expect([...winners].sort()).toEqual(levelsOf(outcome)[0]);
    }
    expect(ties).toBeGreaterThan(100);
  });

  it('the ballots of each round are all there', () => {
    for (const box of someBoxes(500, 4)) {
      const ballots = box.ballots.reduce((sum, { count }) => sum + count, 0);
      for (const { counts, exhausted } of count(instantRunoff, box).rounds!) {
        expect(counts.reduce((sum, { count }) => sum + count, exhausted)).toBe(ballots);
      }
    }
  });
});

/** Every order to go out is followed to its end, each by itself. */
function bestPlaces({ options, ballots }: Box): Map<number, number> {
  const best = new Map<number, number>();
  const follow = (continuing: readonly number[]): void => {
    const counts = new Map(continuing.map((option) => [option, 0]));
    for (const { ranking, count } of ballots) {
      const first = ranking.find((option) => counts.has(option));
      if (first !== undefined) counts.set(first, counts.get(first)! + count);
    }
    const fewest = Math.min(...counts.values());
    for (const option of continuing.filter((option) => counts.get(option) === fewest)) {
      const place = continuing.length;
      best.set(option, Math.min(best.get(option) ?? place, place));
      follow(continuing.filter((other) => other !== option));
    }
  };
  follow(Array.from({ length: options }, (_, option) => option));
  return best;
}
