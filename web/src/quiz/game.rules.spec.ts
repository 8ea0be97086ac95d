import { describe, expect, it } from '@jest/globals';
import type { LeaderboardState } from '../../../src/contract/index.js';
import { aBoard, anEntry } from './a-board.js';
import { isGame, rowsAround, shareOf, showsBoard } from './game.rules.js';

const session = (leaderboard: string, status: 'draft' | 'live' | 'ended' = 'live') => ({
  status,
  settings: { leaderboard, teams: null },
});

describe('a session', () => {
  it('is a game with a leaderboard or with teams', () => {
    expect(isGame(session('off'))).toBe(false);
    expect(isGame(session('end'))).toBe(true);
    const teams = { ...session('off'), settings: { leaderboard: 'off', teams: ['Red', 'Blue'] } };
    expect(isGame(teams)).toBe(true);
  });

  it.each([
    ['off', 'ended', false],
    ['end', 'live', false],
    ['end', 'ended', true],
    ['after_question', 'draft', false],
    ['after_question', 'live', true],
    ['after_question', 'ended', true],
  ] as const)('shows a leaderboard that is %s, while it is %s: %s', (board, status, shown) => {
    expect(showsBoard(session(board, status))).toBe(shown);
  });
});

describe('the rows of a phone', () => {
  const names = (state: LeaderboardState, most = 3) =>
    rowsAround(state, most).map(
      ({ entry, isMine, isApart }) => `${isApart ? '… ' : ''}${entry.name}${isMine ? ' (I)' : ''}`,
    );
  const entries = ['Ada', 'Bob', 'Cyd', 'Dan'].map((name, at) => anEntry(name, at + 1));

  it('are the first ones, where nobody is told who one is', () => {
    expect(names(aBoard(entries))).toEqual(['Ada', 'Bob', 'Cyd']);
  });

  it('have oneself among them, or below', () => {
    const me = (name: string, rank: number) => ({ ...anEntry(name, rank), last: null });
    expect(names(aBoard(entries, me('Bob', 2)))).toEqual(['Ada', 'Bob (I)', 'Cyd']);
    expect(names(aBoard(entries, me('Zoe', 17)))).toEqual(['Ada', 'Bob', 'Cyd', '… Zoe (I)']);
    expect(names(aBoard(entries, me('Eve', 3)))).toEqual(['Ada', 'Bob', 'Cyd', 'Eve (I)']);
  });
});

describe('a bar', () => {
  it('is as long as the points are of the most', () => {
    const all = [{ points: 400 }, { points: 100 }];
    expect(shareOf(100, all)).toBe(0.25);
    expect(shareOf(0, [{ points: 0 }])).toBe(0);
  });
});
