import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEWEST, tellsOf } from './few.rules.js';

const groupsOf = (...counts: number[]) => counts.map((count) => ({ count }));
const told = (total: number, ...counts: number[]) => {
  const { told: groups, hidden } = tellsOf(groupsOf(...counts), total);
  return [groups.map(({ count }) => count), hidden];
};

describe('answers that few gave', () => {
  it('are hidden, where there are three or more such votes', () => {
    expect(told(14, 8, 3)).toEqual([[8, 3], 3]);
    expect(told(13, 8, 2, 2, 1)).toEqual([[8], 5]);
  });

  it('take the next larger ones with them, as one or two would be what is left', () => {
    expect(told(12, 8, 3, 1)).toEqual([[8], 4]);
    expect(told(10, 8, 2)).toEqual([[], 10]);
  });

  it('are all there is, where hardly anybody has voted', () => {
    expect(told(2, 2)).toEqual([[], 2]);
    expect(told(1, 1)).toEqual([[], 1]);
  });

  it('are none where many gave each', () => {
    expect(told(11, 8, 3)).toEqual([[8, 3], 0]);
    expect(told(0)).toEqual([[], 0]);
  });

  it('are never left to one or two by subtraction', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 })), (counts) => {
        const sorted = counts.toSorted((one, other) => other - one);
        const total = counts.reduce((sum, count) => sum + count, 0);
        const { told: groups, hidden } = tellsOf(groupsOf(...sorted), total);
        const shown = groups.reduce((sum, { count }) => sum + count, 0);
        expect(shown + hidden).toBe(total);
        expect(groups.every(({ count }) => count >= FEWEST)).toBe(true);
        expect(hidden === 0 || hidden >= Math.min(FEWEST, total)).toBe(true);
      }),
    );
  });
});
