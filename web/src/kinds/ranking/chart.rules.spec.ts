import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Question, RankingSummary, Result } from '../../../../src/contract/index.js';
import { plainLook } from '../charting-kind.js';
import type * as rules from './chart.rules.js';

const options = [...'abc'].map((id) => ({ id, label: id.toUpperCase() }));
const question = { options } as Question;

function aResult(summary: Partial<RankingSummary>, final = true): Result {
  const order = summary.order ?? orderOf('cab');
  const all = { method: 'borda', order, ...summary };
  return { totalVotes: 9, final, summary: all } as unknown as Result;
}

const orderOf = (ids: string) =>
  [...ids].map((id, at) => ({ key: id, label: id.toUpperCase(), rank: at + 1, score: 9 - 3 * at }));

describe('the chart of a ranking', () => {
  let chart: typeof rules;
  beforeAll(async () => {
    Object.defineProperty(globalThis, 'navigator', {
      value: { languages: ['en'] },
      configurable: true,
    });
    chart = await import('./chart.rules.js');
  });
  const boardOf = (result: Result | undefined) => chart.boardOf(question, result, plainLook);
  const told = (result: Result) => boardOf(result).rows.map(({ key, rank }) => [key, rank]);

  it('is empty without votes: nobody is first then', () => {
    expect(boardOf(undefined).rows.map(({ rank }) => rank)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(boardOf({ ...aResult({}), totalVotes: 0 }).rows[0]!.rank).toBeUndefined();
  });

  it('has each at its place while votes come in, and in their order then', () => {
    expect(told(aResult({}, false))).toEqual([
      ['a', 2],
      ['b', 3],
      ['c', 1],
    ]);
    expect(told(aResult({})).map(([key]) => key)).toEqual(['c', 'a', 'b']);
  });

  it('sums up the rounds that the big screen has no room for', () => {
    const roundsOf = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        counts: [9, 9, 9],
        exhausted: 0,
        eliminated: at < 2 ? [['b', 'a'][at]!] : [],
        tied: [],
      }));
    const told = (count: number, order = orderOf('cab')) => {
      const rounds = roundsOf(count);
      const { early, earlyNote } = boardOf(aResult({ method: 'irv', rounds, order }));
      return [early, earlyNote];
    };
    expect(told(6)).toEqual([0, undefined]);
    expect(told(7)).toEqual([
      1,
      'Round 1: with the fewest votes, B went out. Their voters’ next choice was counted.',
    ]);
    expect(told(8)[1]).toMatch(/^Rounds 1 to 2: with the fewest votes, B and A went out\./);
    const long = orderOf('cab').map((option) => ({ ...option, label: option.key.repeat(100) }));
    expect(told(8, long)[1]).toMatch(/, b{100} and 1 more went out\./);
  });

  it('tells by rounds where votes came from, and who is out', () => {
    const rounds = [
      { counts: [4, 2, 3], exhausted: 0, eliminated: ['b'], tied: [] },
      { counts: [4, null, 4], exhausted: 1, eliminated: ['a', 'c'], tied: ['a', 'c'] },
    ];
    const { heads, rows, exhausted } = boardOf(aResult({ method: 'irv', rounds }));
    expect(heads).toEqual(['Round 1', 'Round 2']);
    expect(rows[0]!.cells).toMatchObject([
      { count: 3, gained: 0, isOut: false },
      { count: 4, gained: 1, isOut: true },
    ]);
    expect(rows[2]!.cells).toMatchObject([{ count: 2, isOut: true }, undefined]);
    expect(exhausted?.map(({ count }) => count)).toEqual([0, 1]);
  });

  it('says what hangs on a tie', () => {
    const ways = [
      { eliminated: 'b', winners: ['c'] },
      { eliminated: 'c', winners: ['a', 'b'] },
    ];
    const rounds = [{ counts: [4, 3, 3], exhausted: 0, eliminated: [], tied: ['b', 'c'], ways }];
    expect(boardOf(aResult({ method: 'irv', rounds })).notes).toEqual([
      'Round 1: B and C are last together, and the first place hangs on who goes first.',
      'If B goes first, it is C.',
      'If C goes first, it is A or B.',
    ]);
  });

  it('tells by pairs who beats whom, in the order of the rows', () => {
    const pairwise = [
      [0, 5, 4],
      [4, 0, 3],
      [5, 6, 0],
    ];
    const { heads, rows, notes } = boardOf(aResult({ method: 'condorcet', pairwise }));
    expect(heads).toEqual(['C', 'A', 'B', 'Ahead of']);
    expect(rows[0]!.cells).toMatchObject([
      undefined,
      { votesFor: 5, votesAgainst: 4, tone: 'won' },
      { votesFor: 6, votesAgainst: 3, tone: 'won' },
      { options: 9 },
    ]);
    expect(notes).toEqual([]);
    const circle = [
      [0, 5, 6],
      [4, 0, 6],
      [3, 3, 0],
    ];
    expect(boardOf(aResult({ method: 'condorcet', pairwise: circle })).notes).toHaveLength(1);
  });
});
