import { describe, expect, it } from '@jest/globals';
import { isShownToHall, rank, toState, type Total } from './leaderboard.rules.js';

const aTotal = (id: string, points: number, more: Partial<Total> = {}): Total => ({
  id,
  name: id.toUpperCase(),
  team: null,
  points,
  answered: 1,
  right: points > 0 ? '1' : '0',
  last: points,
  ...more,
});
const questionIds = ['q'];

describe('rank', () => {
  it('gives equal points the same rank, by name, and goes on as far down as others are before', () => {
    const totals = [aTotal('c', 5), aTotal('d', 1), aTotal('a', 9), aTotal('b', 5)];
    const { entries } = rank(totals, questionIds, null);
    expect(entries.map(({ rank, name }) => [rank, name])).toEqual([
      [1, 'A'],
      [2, 'B'],
      [2, 'C'],
      [4, 'D'],
    ]);
  });

  it('counts right answers and those in a row up to the last question', () => {
    const streakOf = (right: string) => {
      const { correct, streak } = rank([aTotal('a', 1, { right })], ['1', '2', '3'], null)
        .entries[0]!;
      return [correct, streak];
    };
    expect(streakOf('111')).toEqual([3, 3]);
    expect(streakOf('101')).toEqual([2, 1]);
    expect(streakOf('110')).toEqual([2, 0]);
    expect(streakOf('011')).toEqual([2, 2]);
    expect(streakOf('')).toEqual([0, 0]);
  });

  it('has teams by the mean of those who have answered', () => {
    const totals = [
      aTotal('a', 10, { team: 'Red' }),
      aTotal('b', 5, { team: 'Red' }),
      aTotal('c', 0, { team: 'Red', answered: 0, last: null }),
      aTotal('d', 8, { team: 'Blue' }),
      aTotal('e', 100),
    ];
    const { teams, entries } = rank(totals, questionIds, ['Red', 'Blue', 'Green']);
    expect(teams).toEqual([
      { rank: 1, name: 'Red', points: 8, members: 2 },
      { rank: 1, name: 'Blue', points: 8, members: 1 },
      { rank: 3, name: 'Green', points: 0, members: 0 },
    ]);
    expect(entries.find(({ name }) => name === 'D')?.team).toBe('Blue');
    expect(entries.find(({ name }) => name === 'E')?.team).toBeNull();
  });

  it('has no team of one that there is no more', () => {
    const { entries, teams } = rank([aTotal('a', 1, { team: 'Gone' })], questionIds, [
      'Red',
      'Blue',
    ]);
    expect(entries[0]!.team).toBeNull();
    expect(teams!.every(({ members }) => members === 0)).toBe(true);
  });
});

describe('toState', () => {
  const of = { sessionId: 's', version: 3, final: false };
  const standings = rank([aTotal('a', 9), aTotal('b', 5), aTotal('c', 0)], questionIds, null);

  it('has those first in rank, and one’s own however far down', () => {
    const { entries, players, me } = toState(standings, of, 1, 'c');
    expect(entries.map(({ name }) => name)).toEqual(['A']);
    expect(players).toBe(3);
    expect(me).toMatchObject({ rank: 3, last: { questionId: 'q', points: 0, right: false } });
  });

  it('has nothing of who does not play or is not asked for', () => {
    expect(toState(standings, of, 1).me).toBeNull();
    expect(toState(standings, of, 1, 'x').me).toBeNull();
  });

  it('says whether the last question was answered at all', () => {
    const absent = rank([aTotal('a', 9, { right: '10', last: null })], ['p', 'q'], null);
    expect(toState(absent, of, 1, 'a').me!.last).toEqual({
      questionId: 'q',
      points: 0,
      right: null,
    });
    const before = rank([aTotal('a', 0, { right: '', answered: 0, last: null })], [], null);
    expect(toState(before, of, 1, 'a').me!.last).toBeNull();
  });
});

describe('isShownToHall', () => {
  it.each([
    ['off', 'ended', false],
    ['after_question', 'live', true],
    ['end', 'live', false],
    ['end', 'ended', true],
  ] as const)('%s in a session that is %s: %s', (leaderboard, status, isShown) => {
    expect(isShownToHall({ status, settings: { leaderboard } })).toBe(isShown);
  });
});
