import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { place, type Rows, type SizedWord, stepOf } from './place.rules.js';

const word = (text: string, step = 0): SizedWord => ({ key: text, text, step });
const words = (number: number) => Array.from({ length: number }, (_, nth) => word(`word${nth}`));

describe('stepOf', () => {
  it.each([
    [1, 1, 0],
    [1, 100, 0],
    [10, 100, 2],
    [100, 100, 4],
    [7, 7, 4],
  ])('of %i, where the most is %i, is %i', (count, most, step) => {
    expect(stepOf(count, most)).toBe(step);
  });
});

describe('place', () => {
  it('has what was named most in the middle', () => {
    const all = [word('most', 4), ...words(40)];
    const rows = place([], all);
    expect(rows.length).toBeGreaterThan(3);
    const at = rows.findIndex((row) => row.includes('most'));
    expect(Math.abs(at - (rows.length - 1) / 2)).toBeLessThanOrEqual(1);
  });

  it('has each word once, whatever comes and goes', () => {
    const texts = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 60 });
    const some = texts.chain((all) =>
      fc.tuple(...all.map((text) => fc.nat(4).map((step) => word(text, step)))),
    );
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 5 }), (states) => {
        let rows: Rows = [];
        for (const state of states) {
          rows = place(rows, state);
          expect(rows.flat().sort()).toEqual(state.map(({ key }) => key).sort());
        }
      }),
    );
  });

  it('leaves what is there in its row and its order when more comes', () => {
    const before = place([], words(40));
    const after = place(before, words(46));
    for (const row of before) {
      const now = after.find((one) => one.includes(row[0]!))!;
      expect(now.filter((key) => row.includes(key))).toEqual(row);
    }
  });
});
