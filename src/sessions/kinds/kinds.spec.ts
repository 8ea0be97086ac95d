import { describe, expect, it } from '@jest/globals';
import { type Definition, type GivenSettings, kindOf } from './index.js';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));

function define(
  kind: string,
  settings: GivenSettings = {},
  given = kind === 'rating' ? [] : options,
) {
  const definition: Definition = { options: given, settings };
  return { kind: kindOf({ kind }), definition };
}

describe('single_choice', () => {
  const { kind, definition } = define('single_choice');

  it('packs a choice and gives it back', () => {
    const packed = kind.pack({ optionIds: ['b'] }, definition);
    expect(kind.unpack(packed, definition)).toEqual({ optionIds: ['b'] });
    expect(kind.increments(packed, definition)).toEqual([['b', 1]]);
  });

  it.each([
    [{ optionIds: [] }],
    [{ optionIds: ['a', 'b'] }],
    [{ optionIds: ['z'] }],
    [{ value: 1 }],
  ])('refuses %j', (choice) => {
    expect(() => kind.pack(choice, definition)).toThrow(
      expect.objectContaining({ code: 'invalid_choice' }),
    );
  });

  it('needs two options, and takes no bounds but 1', () => {
    const { definition: wrong } = define('single_choice', { maxChoices: 2 }, [options[0]!]);
    expect(kind.check(wrong).map(({ path }) => path)).toEqual(['options', 'settings.maxChoices']);
    expect(kind.check(definition)).toEqual([]);
  });
});

describe('multiple_choice', () => {
  const { kind, definition } = define('multiple_choice', { minChoices: 2 });

  it('is the same choice in any order', () => {
    const packed = kind.pack({ optionIds: ['c', 'a'] }, definition);
    expect(packed).toEqual(kind.pack({ optionIds: ['a', 'c'] }, definition));
    expect(kind.unpack(packed, definition)).toEqual({ optionIds: ['a', 'c'] });
    expect(kind.increments(packed, definition)).toEqual([
      ['a', 1],
      ['c', 1],
    ]);
  });

  it.each([[['a']], [['a', 'a']], [['a', 'z']]])('refuses %j', (optionIds) => {
    expect(() => kind.pack({ optionIds }, definition)).toThrow(
      expect.objectContaining({ code: 'invalid_choice' }),
    );
  });

  it('takes up to all options where no maximum is given', () => {
    expect(kind.resolveSettings(definition)).toMatchObject({ minChoices: 2, maxChoices: 3 });
    expect(kind.pack({ optionIds: ['a', 'b', 'c'] }, definition)).toEqual([0, 1, 2]);
  });

  it.each([[{ minChoices: 0 }], [{ maxChoices: 4 }], [{ minChoices: 3, maxChoices: 2 }]])(
    'cannot be defined with %j',
    (settings) => {
      expect(kind.check(define('multiple_choice', settings).definition)).not.toEqual([]);
    },
  );
});

describe('rating', () => {
  const { kind, definition } = define('rating', { min: 0, max: 3 });
  const counts = (...all: number[]) => Object.fromEntries(all.map((count, key) => [key, count]));

  it('has a bucket for each step', () => {
    const { buckets } = kind.summarize({}, 0, definition);
    expect(buckets.map(({ key }) => key)).toEqual(['0', '1', '2', '3']);
    expect(kind.increments(kind.pack({ value: 0 }, definition), definition)).toEqual([['0', 1]]);
  });

  it.each([
    [{ value: -1 }],
    [{ value: 4 }],
    [{ value: 1.5 }],
    [{ value: NaN }],
    [{ optionIds: ['a'] }],
  ])('refuses %j', (choice) => {
    expect(() => kind.pack(choice, definition)).toThrow(
      expect.objectContaining({ code: 'invalid_choice' }),
    );
  });

  it.each([
    [counts(0, 0, 0, 0), {}],
    [counts(0, 1, 0, 0), { mean: 1, median: 1 }],
    [counts(1, 0, 0, 1), { mean: 1.5, median: 1.5 }],
    [counts(1, 1, 0, 1), { mean: 4 / 3, median: 1 }],
    [counts(2, 0, 0, 2), { mean: 1.5, median: 1.5 }],
    [counts(3, 0, 0, 2), { mean: 6 / 5, median: 0 }],
  ])('of %j has the stats %j', (all, stats) => {
    expect(kind.summarize(all, 9, definition).stats).toEqual(stats);
  });

  it.each([[{ min: 5, max: 5 }], [{ min: 0, max: 101 }]])(
    'cannot be defined with %j',
    (settings) => {
      expect(kind.check(define('rating', settings).definition)).not.toEqual([]);
    },
  );
});
