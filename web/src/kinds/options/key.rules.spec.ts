import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../../../src/contract/index.js';
import { pasteList } from './paste.rules.js';
import {
  isListedInOrder,
  mixed,
  ordered,
  orderKey,
  orderOf,
  placed,
  rightKey,
  toggledAt,
  unordered,
  withPlaces,
  withRight,
} from './key.rules.js';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
const questionWith = (...optionIds: string[]) => ({ answerKey: { optionIds } }) as Question;
const labels = (all: readonly { label: string }[]) => all.map(({ label }) => label).join('');

describe('options that are right', () => {
  it('are those of the key, by their places', () => {
    const values = withRight({ options }, questionWith('c', 'a'));
    expect(values.options.map(({ isRight }) => isRight)).toEqual([true, undefined, true]);
    expect(rightKey(values)).toEqual({ optionIndexes: [0, 2] });
  });

  it('are none where none is marked, or a key is of other things', () => {
    expect(rightKey({ options })).toBeNull();
    const other = { answerKey: { texts: ['a'] } } as Question;
    expect(rightKey(withRight({ options }, other))).toBeNull();
    expect(rightKey(withRight({ options }, undefined))).toBeNull();
  });

  it('say the same once they were marked and unmarked', () => {
    expect(toggledAt(toggledAt(options, 0, 'each'), 0, 'each')).toEqual(options);
  });

  it('may be the last, which nothing is written in yet', () => {
    const marked = [...options, { label: '', isRight: true as const }, { label: '' }];
    expect(rightKey({ options: marked })).toEqual({ optionIndexes: [3] });
  });

  it('stay so where a list is pasted into one', () => {
    const at = { at: 0, from: 1, to: 1 };
    const { options: pasted } = pasteList(
      toggledAt(options.slice(0, 1), 0, 'each'),
      at,
      'x\ny',
      5,
    )!;
    expect(pasted).toEqual([{ id: 'a', label: 'Ax', isRight: true }, { label: 'y' }]);
  });
});

describe('a right order', () => {
  it('is the key’s, whatever the list’s is', () => {
    const values = withPlaces({ options }, questionWith('c', 'a', 'b'));
    expect(values.options.map(({ place }) => place)).toEqual([2, 3, 1]);
    expect(orderKey(values)).toEqual({ optionIndexes: [2, 0, 1] });
    expect(isListedInOrder(values)).toBe(false);
  });

  it('is none until it is said', () => {
    expect(orderKey({ options })).toBeNull();
    expect(orderKey({ options: ordered(options) })).toEqual({ optionIndexes: [0, 1, 2] });
    expect(unordered(ordered(options))).toEqual(options);
  });

  it('has new options last, and empty ones at the end not at all', () => {
    const more = [...placed(ordered(options), 2, 1), { label: 'D' }, { label: 'E' }, { label: '' }];
    expect(orderKey({ options: more })).toEqual({ optionIndexes: [2, 0, 1, 3, 4] });
  });

  it.each([
    [0, 3, 'BCA'],
    [2, 1, 'CAB'],
    [1, 2, 'ABC'],
  ])('has option %i at place %i: %s', (at, place, order) => {
    const moved = placed(ordered(options), at, place);
    expect(labels(moved)).toBe('ABC');
    expect(labels(orderOf(moved).map((index) => moved[index]!))).toBe(order);
  });

  it('is not that of the list once that is mixed, and stays what it was', () => {
    for (const random of [() => 0, () => 0.999, () => 0.5]) {
      const list = mixed(ordered(options), random);
      expect(labels([...list].sort((one, other) => one.place! - other.place!))).toBe('ABC');
      expect(isListedInOrder({ options: list })).toBe(false);
    }
  });
});
