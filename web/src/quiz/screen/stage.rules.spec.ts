import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../../../src/contract/index.js';
import { aBoard, anEntry } from '../a-board.js';
import { followsBoard, podiumOf, topOf } from './stage.rules.js';

describe('the podium', () => {
  const steps = (...ranks: number[]) =>
    podiumOf(aBoard(ranks.map((rank, at) => anEntry(`P${at}`, rank)))).map(
      ({ rank, names, others }) => `${rank}: ${names.join()}${others > 0 ? ` +${others}` : ''}`,
    );

  it('has the first three', () => {
    expect(steps(1, 2, 3, 4)).toEqual(['1: P0', '2: P1', '3: P2']);
    expect(steps(1)).toEqual(['1: P0']);
    expect(steps()).toEqual([]);
  });

  it('has who shares a place together, and no step for a place that nobody has', () => {
    expect(steps(1, 1, 3, 4)).toEqual(['1: P0,P1', '3: P2']);
    expect(steps(1, 2, 2, 4)).toEqual(['1: P0', '2: P1,P2']);
    expect(steps(1, 1, 1, 1)).toEqual(['1: P0,P1,P2,P3']);
    expect(steps(1, 1, 1, 1, 1)).toEqual(['1: P0,P1,P2 +2']);
  });

  it('has nobody without a point', () => {
    expect(podiumOf(aBoard([anEntry('Ada', 1, 0)]))).toEqual([]);
  });
});

describe('the leaderboard of the hall', () => {
  it('has no more than can be read', () => {
    expect(
      topOf(aBoard(Array.from({ length: 20 }, (_, at) => anEntry(`P${at}`, at + 1)))),
    ).toHaveLength(10);
  });

  const question = (given: object = {}) =>
    ({
      id: 'q1',
      status: 'closed',
      settings: { scoring: { mode: 'accuracy', points: 1_000 } },
      ...given,
    }) as unknown as Question;
  const final = { final: true };

  it.each([
    ['once the points of the question are in it', question(), final, aBoard([]), true],
    ['not while it is open', question({ status: 'open' }), final, aBoard([]), false],
    ['not where the result is hidden', question(), undefined, aBoard([]), false],
    ['not before the result is final', question(), { final: false }, aBoard([]), false],
    [
      'not for what is worth nothing',
      question({ settings: { scoring: null } }),
      final,
      aBoard([]),
      false,
    ],
    [
      'not before its points are in',
      question(),
      final,
      aBoard([], null, { questionIds: [] }),
      false,
    ],
    ['not where there is none', question(), final, undefined, false],
  ] as const)('follows a question: %s', (_, asked, result, board, follows) => {
    expect(followsBoard(asked, result, board)).toBe(follows);
  });
});
