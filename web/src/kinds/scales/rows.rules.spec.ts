import { describe, expect, it } from '@jest/globals';
import type { Question, Result } from '../../../../src/contract/index.js';
import { plainLook } from '../charting-kind.js';
import { rowsOf } from './rows.rules.js';

const options = ['Talks', 'Food', 'Rooms'].map((label) => ({ id: label, label }));
const question = { options, settings: { min: 1, max: 3 } } as unknown as Question;
const item = (label: string, mean: number | null, counts: number[]) => {
  return { key: label, label, mean, median: mean, counts };
};
const resultOf = (final: boolean) =>
  ({
    summary: {
      shape: 'scales',
      exclusive: false,
      items: [
        item('Talks', 2, [1, 0, 1]),
        item('Food', null, [0, 0, 0]),
        item('Rooms', 3, [0, 0, 4]),
      ],
    },
    final,
  }) as unknown as Result;

describe('rowsOf', () => {
  const look = { colours: false, winner: true, sorted: true };
  const shown = (final: boolean, how = look) =>
    rowsOf(question, resultOf(final), how).map((row) => `${row.label}${row.isWinner ? '!' : ''}`);

  it('sorts and marks by the mean once it is final', () => {
    expect(shown(true)).toEqual(['Rooms!', 'Talks', 'Food']);
    expect(shown(false)).toEqual(['Talks', 'Food', 'Rooms']);
    expect(shown(true, plainLook)).toEqual(['Talks', 'Food', 'Rooms']);
  });

  it('has mean and spread on the scale', () => {
    const [talks, food] = rowsOf(question, resultOf(false), plainLook);
    expect(talks).toMatchObject({ count: 2, mean: 2, place: 0.5, spread: [1, 0, 1] });
    expect(food).toMatchObject({ count: 0, mean: undefined, place: undefined });
  });

  it('is there before the result is', () => {
    const rows = rowsOf(question, undefined, look);
    expect(rows.map(({ label, mean }) => [label, mean])).toEqual(
      options.map(({ label }) => [label, undefined]),
    );
    expect(rows.some(({ isWinner }) => isWinner)).toBe(false);
  });
});
