import { describe, expect, it } from '@jest/globals';
import { kindOf } from '../index.js';

const kind = kindOf({ kind: 'points' });
const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
const ten = { options, settings: { total: 10 } };

describe('points', () => {
  it('are the same in any order, with or without those that get none', () => {
    const packed = kind.pack({ points: { c: 3, a: 7, b: 0 } }, ten);
    expect(packed).toEqual([
      [0, 7],
      [2, 3],
    ]);
    expect(kind.pack({ points: { a: 7, c: 3 } }, ten)).toEqual(packed);
    expect(JSON.stringify(kind.unpack(packed, ten))).toBe('{"points":{"a":7,"c":3}}');
    expect(kind.increments(packed, ten)).toEqual([
      ['a', 7],
      ['c', 3],
    ]);
  });

  it.each([
    [{ a: 9 }, 'Allot exactly 10 points, not 9.'],
    [{ a: 10, b: 1 }, 'Allot exactly 10 points, not 11.'],
    [{}, 'Allot exactly 10 points, not 0.'],
    [{ a: 11, b: -1 }, '"points" must hold whole numbers, each at least 0.'],
    [{ a: 9.5, b: 0.5 }, '"points" must hold whole numbers, each at least 0.'],
    [{ a: NaN }, '"points" must hold whole numbers, each at least 0.'],
    [{ z: 10 }, '"points" holds an id that is no option of this question.'],
    [JSON.parse('{"__proto__":10}'), '"points" holds an id that is no option of this question.'],
  ])('%j are refused', (points, why) => {
    expect(() => kind.pack({ points }, ten)).toThrow(why);
  });

  it('are shares of all points, and means of all who voted', () => {
    expect(kind.summarize({ a: 15, b: 5 }, 2, ten)).toEqual({
      buckets: [
        { key: 'a', label: 'A', count: 15, share: 0.75 },
        { key: 'b', label: 'B', count: 5, share: 0.25 },
        { key: 'c', label: 'C', count: 0, share: 0 },
      ],
      stats: {},
      summary: {
        shape: 'points',
        exclusive: true,
        items: [
          { key: 'a', label: 'A', points: 15, mean: 7.5 },
          { key: 'b', label: 'B', points: 5, mean: 2.5 },
          { key: 'c', label: 'C', points: 0, mean: 0 },
        ],
      },
    });
  });

  it('ask for something else with another total', () => {
    expect(kind.asksTheSame(ten, { options, settings: { total: 20 } })).toBe(false);
    expect(kind.resolveSettings({ options, settings: {} })).toEqual({ total: 100 });
  });
});
