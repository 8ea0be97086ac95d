import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { has, membersOf, noOption, setOf, union, without } from './option-set.js';

const options = fc.uniqueArray(fc.nat(51));

describe('a set of options', () => {
  it('holds what it was made of, in both halves', () => {
    fc.assert(
      fc.property(options, (some) => {
        const set = setOf(some);
        expect(Number.isSafeInteger(set)).toBe(true);
        expect(membersOf(set)).toEqual(some.toSorted((one, other) => one - other));
        for (let option = 0; option < 52; option++) {
          expect(has(set, option)).toBe(some.includes(option));
        }
      }),
    );
    expect(membersOf(noOption)).toEqual([]);
  });

  it('is joined and reduced as sets are', () => {
    fc.assert(
      fc.property(options, options, (one, other) => {
        expect(union(setOf(one), setOf(other))).toBe(setOf([...new Set([...one, ...other])]));
        expect(without(setOf(one), setOf(other))).toBe(
          setOf(one.filter((option) => !other.includes(option))),
        );
      }),
    );
  });
});
