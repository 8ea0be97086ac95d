import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AnswerKey } from '../../contract/index.js';
import { seeded } from '../../platform/random.js';
import { isRefused } from './answer-keys.rules.js';
import { type Definition, kindOf, kinds, type PackedChoice } from './index.js';

const options = [...'abcdef'].map((id) => ({ id, label: id.toUpperCase() }));
const ids = options.map(({ id }) => id);

function asked(settings: Definition['settings'] = {}, of = options): Definition {
  return { options: of, settings };
}

function read(kind: string, given: unknown, definition = asked()): AnswerKey {
  const key = kindOf({ kind }).key!.read(given, definition);
  if (isRefused(key)) throw new Error(key.map(({ path, message }) => path + message).join());
  return key;
}

function pathsRefused(kind: string, given: unknown, definition = asked()): string[] {
  const key = kindOf({ kind }).key!.read(given, definition);
  return isRefused(key) ? key.map(({ path }) => path) : [];
}

/** How right they are, as fractions. */
function credits(kind: string, choices: PackedChoice[], given: unknown, definition = asked()) {
  const { key } = kindOf({ kind });
  return key!
    .credits(choices, read(kind, given, definition), definition)
    .map(({ got, of }) => got / of);
}

/** A key as its organizer gives it, and a choice that is wholly right by it. */
interface Keyed {
  readonly definition: Definition;
  readonly given: unknown;
  readonly right: PackedChoice;
}

const unitsOf = (decimals: number) => (units: number) => Number(`${units}e-${decimals}`);
const noOptions: Definition['options'] = [];

const keyed: Record<string, fc.Arbitrary<Keyed>> = {
  single_choice: fc.subarray(ids, { minLength: 1 }).map((optionIds) => ({
    definition: asked(),
    given: { optionIds },
    right: ids.indexOf(optionIds[0]!),
  })),
  multiple_choice: fc.subarray(ids, { minLength: 1 }).map((optionIds) => ({
    definition: asked(),
    given: { optionIds },
    right: optionIds.map((id) => ids.indexOf(id)),
  })),
  ranking: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }).map((optionIndexes) => ({
    definition: asked(),
    given: { optionIndexes },
    right: optionIndexes,
  })),
  numeric: fc
    .record({
      units: fc.maxSafeInteger().map((number) => number % 10 ** 15),
      decimals: fc.nat(6),
      off: fc.nat(1_000),
      isClosest: fc.boolean(),
    })
    .map(({ units, decimals, off, isClosest }) => ({
      definition: { options: noOptions, settings: { decimals } },
      given: {
        value: unitsOf(decimals)(units),
        ...(isClosest ? { closest: true } : { tolerance: unitsOf(decimals)(off) }),
      },
      right: units,
    })),
  open_text: fc
    .array(
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
        // Capitals of some letters are those of others as well, as I is of i and ı.
        .filter(
          (text) => /\w/.test(text) && text.toUpperCase().toLowerCase() === text.toLowerCase(),
        ),
      { minLength: 1, maxLength: 5 },
    )
    .map((texts) => ({
      definition: { options: noOptions, settings: {} },
      given: { texts },
      right: ['something else', ` ${texts.at(-1)!.toUpperCase()} `],
    })),
};

describe('answer keys', () => {
  it('are of the kinds whose answers can be right', () => {
    expect(kinds.filter(({ key }) => key).map(({ name }) => name)).toEqual([
      ...['single_choice', 'multiple_choice', 'ranking', 'numeric', 'open_text'],
    ]);
    expect(Object.keys(keyed)).toHaveLength(5);
  });
});

describe.each(Object.entries(keyed))('the key of %s', (kind, keys) => {
  const asking = kindOf({ kind });
  const key = asking.key!;

  it('is kept as it is read again', () => {
    fc.assert(
      fc.property(keys, ({ definition, given }) => {
        const stored = read(kind, given, definition);
        expect(key.read(JSON.parse(JSON.stringify(stored)), definition)).toEqual(stored);
      }),
    );
  });

  it('gives what is right the whole credit, and anything a part of it', () => {
    const random = seeded(7);
    fc.assert(
      fc.property(keys, fc.nat(5), ({ definition, given, right }, others) => {
        const drawn = Array.from({ length: others }, () =>
          asking.pack(asking.draw(definition, random), definition),
        );
        const stored = read(kind, given, definition);
        const all = key.credits([...drawn, right], stored, definition);
        expect(all).toHaveLength(others + 1);
        for (const { got, of } of all) {
          expect(Number.isSafeInteger(got) && Number.isSafeInteger(of)).toBe(true);
          expect(got >= 0 && got <= of && of > 0).toBe(true);
        }
        const last = all.at(-1)!;
        expect(last.got).toBe(last.of);
      }),
    );
  });

  it('does not mind the order of the choices', () => {
    const random = seeded(8);
    fc.assert(
      fc.property(keys, fc.nat(6), ({ definition, given, right }, others) => {
        const drawn = Array.from({ length: others }, () =>
          asking.pack(asking.draw(definition, random), definition),
        );
        const stored = read(kind, given, definition);
        const choices = [right, ...drawn];
        const forwards = key.credits(choices, stored, definition);
        const backwards = key.credits([...choices].reverse(), stored, definition);
        expect([...backwards].reverse()).toEqual(forwards);
      }),
    );
  });

  it('is refused, with where and why, whatever else it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        const refused = key.read(given, asked());
        if (!isRefused(refused)) return;
        expect(refused.length).toBeGreaterThan(0);
        for (const { message } of refused) expect(message).toMatch(/\S/);
      }),
    );
    for (const given of [{}, null, [], 'x', { foo: 1 }]) {
      expect(pathsRefused(kind, given)).not.toEqual([]);
    }
  });

  it('holds nothing else', () => {
    fc.assert(
      fc.property(keys, ({ definition, given }) => {
        const more = { ...(given as object), other: 1 };
        expect(pathsRefused(kind, more, definition)).toEqual(['other']);
      }),
    );
  });
});

describe('a key of options', () => {
  it('may name them by their places', () => {
    expect(read('single_choice', { optionIndexes: [2, 0] })).toEqual({ optionIds: ['c', 'a'] });
    expect(pathsRefused('single_choice', { optionIndexes: [6] })).toEqual(['optionIndexes']);
    expect(pathsRefused('single_choice', { optionIndexes: [0.5] })).toEqual(['optionIndexes']);
    expect(pathsRefused('single_choice', { optionIndexes: ['0'] })).toEqual(['optionIndexes']);
    expect(pathsRefused('single_choice', { optionIndexes: [0, 0] })).toEqual(['optionIndexes']);
    expect(pathsRefused('single_choice', { optionIndexes: [0], optionIds: ['a'] })).toEqual([
      'optionIndexes',
    ]);
  });

  it('names those of its question, each once', () => {
    expect(pathsRefused('single_choice', { optionIds: ['z'] })).toEqual(['optionIds']);
    expect(pathsRefused('single_choice', { optionIds: ['a', 'a'] })).toEqual(['optionIds']);
    expect(pathsRefused('single_choice', { optionIds: [] })).toEqual(['optionIds']);
  });

  it('can be met within the bounds of its question', () => {
    const two = asked({ minChoices: 2, maxChoices: 2 });
    expect(pathsRefused('multiple_choice', { optionIds: ['a'] }, two)).toEqual(['optionIds']);
    expect(pathsRefused('multiple_choice', { optionIds: ['a', 'b'] }, two)).toEqual([]);
    expect(pathsRefused('multiple_choice', { optionIds: ['a', 'b', 'c'] }, two)).toEqual([
      'optionIds',
    ]);
    expect(pathsRefused('ranking', { optionIds: ids }, two)).toEqual(['optionIds']);
    expect(pathsRefused('ranking', { optionIds: ids.slice(1) })).toEqual(['optionIds']);
  });

  it('has one chosen option right or wrong', () => {
    expect(credits('single_choice', [0, 1, 2], { optionIds: ['a', 'c'] })).toEqual([1, 0, 1]);
  });

  it('takes the wrong ones of several from the right ones', () => {
    const given = { optionIds: ['a', 'c', 'e'] };
    const choices = [[0, 2, 4], [0, 2], [0, 1, 2], [0, 1], [0, 1, 3], [1], [0, 1, 2, 3, 4, 5]];
    expect(credits('multiple_choice', choices, given)).toEqual([1, 2 / 3, 1 / 3, 0, 0, 0, 0]);
  });

  it('counts the places of a ranking that are right, also of a short one', () => {
    const given = { optionIds: ids };
    const choices = [[0, 1, 2, 3, 4, 5], [1, 0, 2, 3, 4, 5], [0, 1, 2], [5, 4, 3, 2, 1, 0], [0]];
    expect(credits('ranking', choices, given)).toEqual([1, 4 / 6, 3 / 6, 0, 1 / 6]);
  });
});

describe('a key of a number', () => {
  const tenths = asked({ decimals: 1, min: 0, max: 10 }, []);

  it('is exact in decimals', () => {
    const given = { value: 0.2, tolerance: 0.1 };
    expect(credits('numeric', [0, 1, 2, 3, 4], given, tenths)).toEqual([0, 1, 1, 1, 0]);
    expect(credits('numeric', [1, 2, 3], { value: 0.2 }, tenths)).toEqual([0, 1, 0]);
  });

  it('is met by all who are nearest, on either side', () => {
    const given = { value: 5, closest: true };
    expect(credits('numeric', [10, 48, 52, 100], given, tenths)).toEqual([0, 1, 1, 0]);
    expect(credits('numeric', [], given, tenths)).toEqual([]);
  });

  it('is a number that the question takes', () => {
    for (const value of [0.25, -1, 10.1, NaN, '1', null]) {
      expect(pathsRefused('numeric', { value }, tenths)).toEqual(['value']);
    }
    for (const tolerance of [-1, 0.05, '1', null]) {
      expect(pathsRefused('numeric', { value: 1, tolerance }, tenths)).toEqual(['tolerance']);
    }
    expect(pathsRefused('numeric', { value: 1, tolerance: 0, closest: true }, tenths)).toEqual([
      'tolerance',
    ]);
    expect(pathsRefused('numeric', { value: 1, closest: false }, tenths)).toEqual(['closest']);
  });

  it('is at one end of all numbers as far from the other as it is', () => {
    const most = 999_999_999_999_999;
    const given = { value: most, tolerance: most };
    expect(credits('numeric', [-most, -1, 0, most], given, asked({}, []))).toEqual([0, 0, 1, 1]);
  });
});

describe('a key of texts', () => {
  const english = asked({}, []);

  it('takes any of them, however it is spelled', () => {
    const given = { texts: ['Brontë', 'Currer  Bell'] };
    const choices = [
      ['bronte'],
      ['“BRONTË”!'],
      ['nobody', 'currer bell.'],
      ['Bronte sisters'],
      ['Bell'],
    ];
    expect(credits('open_text', choices, given, english)).toEqual([1, 1, 1, 0, 0]);
  });

  it('has accents as its language has them', () => {
    const given = { texts: ['schön'] };
    expect(credits('open_text', [['schon']], given, english)).toEqual([1]);
    expect(credits('open_text', [['schon']], given, asked({ language: 'de' }, []))).toEqual([0]);
  });

  it('looks at all of a long text', () => {
    const text = 'a'.repeat(300);
    const choices = [[text], [`${text}b`]];
    expect(credits('open_text', choices, { texts: [text] }, english)).toEqual([1, 0]);
  });

  it('has 1 to 20 texts in which there is something to read', () => {
    const many = Array.from({ length: 21 }, (_, at) => `${at}`);
    expect(pathsRefused('open_text', { texts: [] }, english)).toEqual(['texts']);
    expect(pathsRefused('open_text', { texts: many }, english)).toEqual(['texts']);
    expect(pathsRefused('open_text', { texts: many.slice(1) }, english)).toEqual([]);
    expect(pathsRefused('open_text', { texts: ['a', ' \u200b'] }, english)).toEqual(['texts.1']);
    expect(pathsRefused('open_text', { texts: [1] }, english)).toEqual(['texts.0']);
    expect(pathsRefused('open_text', { texts: ['a'.repeat(1_001)] }, english)).toEqual(['texts.0']);
  });
});

describe('partial credit', () => {
  const right = ['a', 'b'];

  it('of several options is added up, and never below nothing or above all', () => {
    const given = { optionIds: right, partialCredit: { a: 75, b: 25, c: -100, d: -12.5 } };
    const choices = [[0, 1], [0], [1], [0, 3], [1, 3], [0, 1, 2], [4], [0, 1, 4], []];
    expect(credits('multiple_choice', choices, given)).toEqual([
      ...[1, 0.75, 0.25, 0.625, 0.125, 0, 0, 1, 0],
    ]);
  });

  it('of one option is what that brings', () => {
    const given = { optionIds: right, partialCredit: { a: 100, b: 100, c: 50, d: -20 } };
    expect(credits('single_choice', [0, 1, 2, 3, 4], given)).toEqual([1, 1, 0.5, 0, 0]);
  });

  it('in parts that no decimal number is, is whole where all are chosen', () => {
    const [optionIds, partialCredit] = [['a', 'b', 'c'], { a: 33.3, b: 33.3, c: 33.3, d: -50 }];
    expect(credits('multiple_choice', [[0, 1, 2], [0]], { optionIds, partialCredit })).toEqual([
      ...[1, 1 / 3],
    ]);
  });

  it('is read by places, too, and kept where it says something', () => {
    const given = { optionIndexes: [0], partialCredit: [100, 50, 0, -10, 0, 0] };
    expect(read('single_choice', given)).toEqual({
      optionIds: ['a'],
      partialCredit: { a: 100, b: 50, d: -10 },
    });
    const usual = { optionIndexes: [0, 1], partialCredit: [50, 50, -50, -50, -50, -50] };
    expect(read('multiple_choice', usual)).toEqual({ optionIds: right });
    const one = { optionIds: ['a'], partialCredit: { a: 100, b: -100 } };
    expect(read('single_choice', one)).toEqual({ optionIds: ['a'] });
  });

  it.each([
    ['single_choice', { a: 100, b: 99.9 }],
    ['single_choice', { a: 100 }],
    ['single_choice', { a: 100, b: 100, c: 100 }],
    ['multiple_choice', { a: 100, b: 100 }],
    ['multiple_choice', { a: 100, b: 0 }],
    ['multiple_choice', { a: 60, b: 38.9 }],
    ['multiple_choice', { a: 50, b: 50, c: 10 }],
    ['multiple_choice', { a: 50.05, b: 49.95 }],
    ['multiple_choice', { a: 50, b: 50, c: -101 }],
    ['multiple_choice', { a: 50, b: 50, x: 0 }],
    ['multiple_choice', { a: 50, b: Number.NaN }],
    ['multiple_choice', { a: 50, b: '50' }],
    ['multiple_choice', [50, 50, 0, 0, 0, 0]],
    ['multiple_choice', null],
    ['multiple_choice', 'all'],
  ])('of %s cannot be %j', (kind, partialCredit) => {
    expect(pathsRefused(kind, { optionIds: right, partialCredit })).toEqual(['partialCredit']);
  });

  it.each([[[100]], [[100, 0, 0, 0, 0, 0, 0]], [{ 0: 100 }]])(
    'by places cannot be %j',
    (partialCredit) => {
      const given = { optionIndexes: [0], partialCredit };
      expect(pathsRefused('single_choice', given)).toEqual(['partialCredit']);
    },
  );

  it('is of choices alone', () => {
    const given = { optionIds: ids, partialCredit: {} };
    expect(pathsRefused('ranking', given)).toEqual(['partialCredit']);
  });
});
