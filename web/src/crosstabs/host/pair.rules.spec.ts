import { describe, expect, it } from '@jest/globals';
import type { OrganizerQuestion } from '../../../../src/contract/index.js';
import { pairOf, twinOf } from './pair.rules.js';

const question = (id: string, repeatsId: string | null = null) =>
  ({ id, repeatsId }) as OrganizerQuestion;
const first = question('1');
const again = question('2', '1');
const other = question('3');
const all = [first, again, other];

describe('twinOf', () => {
  it('is the one that asks the same', () => {
    expect(twinOf(again, all)).toBe(first);
    expect(twinOf(first, all)).toBe(again);
    expect(twinOf(other, all)).toBeUndefined();
  });
});

describe('pairOf', () => {
  it('groups by the other one, and by the earlier one of two that ask the same', () => {
    expect(pairOf(first, other, false)).toEqual({ questionId: '1', by: '3' });
    expect(pairOf(again, first, false)).toEqual({ questionId: '2', by: '1' });
    expect(pairOf(first, again, false)).toEqual({ questionId: '2', by: '1' });
  });

  it('is the other way round where it is swapped', () => {
    expect(pairOf(first, other, true)).toEqual({ questionId: '3', by: '1' });
    expect(pairOf(first, again, true)).toEqual({ questionId: '1', by: '2' });
  });
});
