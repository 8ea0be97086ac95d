import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ValidationFailedError } from '../platform/domain-error.js';
import {
  asksTheSame,
  copyDefinition,
  define,
  type GivenDefinition,
  type QuestionDefinition,
  relabelledOptions,
} from './definition.rules.js';

const labels = (...all: string[]) => all.map((label) => ({ label }));

function pathsRefused(given: GivenDefinition, previous?: QuestionDefinition, prefix?: string) {
  try {
    define(given, previous, prefix);
    return [];
  } catch (error) {
    return (error as ValidationFailedError).more.errors?.map(({ path }) => path);
  }
}

describe('define', () => {
  const previous = define({
    kind: 'multiple_choice',
    options: labels('a', 'b', 'c'),
    settings: { allowChange: true, maxChoices: 2 },
  });

  it('gives a definition that it takes again unchanged, or refuses', () => {
    const number = fc.option(fc.oneof(fc.integer(), fc.integer({ min: -3, max: 6 })));
    const options = fc.array(fc.record({ label: fc.string() }), { maxLength: 6 });
    const settings = fc.record(
      {
        allowChange: fc.option(fc.boolean()),
        minChoices: number,
        maxChoices: number,
        min: number,
        max: number,
      },
      { requiredKeys: [] },
    );
    const kind = fc.constantFrom('single_choice', 'multiple_choice', 'rating');
    const given = fc.record({ kind, options, settings }, { requiredKeys: ['kind'] });
    fc.assert(
      fc.property(given, (asked) => {
        try {
          const defined = define(asked);
          expect(define({}, defined)).toEqual(defined);
          expect(asksTheSame(defined, define({}, defined))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ValidationFailedError);
        }
      }),
    );
  });

  it('gives each option an id', () => {
    expect(new Set(previous.options.map(({ id }) => id)).size).toBe(3);
  });

  it('changes only the settings that are given; null takes one back', () => {
    expect(define({ settings: { minChoices: 2 } }, previous).settings).toEqual({
      allowChange: true,
      minChoices: 2,
      maxChoices: 2,
    });
    expect(define({ settings: { maxChoices: null } }, previous).settings).toEqual({
      allowChange: true,
    });
  });

  it('keeps the options that are named by id', () => {
    const [a, b] = previous.options;
    const options = [{ id: b!.id, label: 'B' }, { label: 'new' }, a!];
    const next = define({ options }, previous);
    expect(next.options.map(({ label }) => label)).toEqual(['B', 'new', 'a']);
    expect([next.options[0]!.id, next.options[2]!.id]).toEqual([b!.id, a!.id]);
  });

  it('drops what belongs to the old kind', () => {
    expect(define({ kind: 'rating' }, previous)).toEqual({
      kind: 'rating',
      options: [],
      settings: { allowChange: true },
    });
  });

  it('names what is wrong by its path', () => {
    const [a] = previous.options;
    expect(pathsRefused({ kind: 'single_choice' })).toEqual(['options']);
    expect(pathsRefused({ options: [a!, a!] }, previous)).toEqual(['options.1.id']);
    expect(pathsRefused({ options: [{ id: 'x', label: 'x' }, a!] }, previous)).toEqual([
      'options.0.id',
    ]);
    expect(
      pathsRefused({ kind: 'rating', options: [{ label: 'x' }], settings: { maxChoices: 2 } }),
    ).toEqual(['options', 'settings.maxChoices']);
    expect(pathsRefused({ kind: 'single_choice', settings: { min: 1 } }, previous)).toEqual([
      'settings.min',
    ]);
    expect(
      pathsRefused({ kind: 'rating', settings: { min: 9 } }, undefined, 'questions.1.'),
    ).toEqual(['questions.1.settings.max']);
  });
});

describe('options that look alike', () => {
  const paths = (labelled: string[]) =>
    pathsRefused({ kind: 'single_choice', options: labels(...labelled) });

  it('are refused by the path of each later one', () => {
    expect(paths(['Yes', 'yes ', 'No', 'Y\u200Bes'])).toEqual([
      'options.1.label',
      'options.3.label',
    ]);
    expect(paths(['Yes', 'No'])).toEqual([]);
    const questions = { kind: 'multiple_choice', options: labels('a', 'A') };
    expect(pathsRefused(questions, undefined, 'questions.2.')).toEqual([
      'questions.2.options.1.label',
    ]);
  });

  it('may stay where they have been before', () => {
    const options = ['Yes', 'yes', 'No'].map((label, index) => ({ id: `o${index}`, label }));
    const old: QuestionDefinition = { kind: 'single_choice', options, settings: {} };
    const refused = (given: GivenDefinition) => pathsRefused(given, old);
    expect(refused({ settings: { allowChange: true } })).toEqual([]);
    expect(refused({ kind: 'multiple_choice' })).toEqual([]);
    expect(refused({ options })).toEqual([]);
    expect(refused({ options: [...options, { label: 'Maybe' }] })).toEqual([]);
    expect(refused({ options: [options[0]!, options[1]!, { id: 'o2', label: 'YES' }] })).toEqual([
      'options.2.label',
    ]);
    expect(refused({ options: [...options, { label: 'no' }] })).toEqual(['options.3.label']);
    // One of them written otherwise is new.
    expect(refused({ options: [{ id: 'o0', label: 'YES' }, options[1]!] })).toEqual([
      'options.1.label',
    ]);
  });
});

describe('copyDefinition', () => {
  it('copies what would not be taken today, with ids of its own', () => {
    const options = [
      { id: 'a', label: 'Yes' },
      { id: 'b', label: 'yes' },
    ];
    const copy = copyDefinition({
      kind: 'single_choice',
      options,
      settings: { allowChange: true },
    });
    expect(copy).toEqual({
      kind: 'single_choice',
      options: options.map(({ label }) => ({ id: expect.any(String), label })),
      settings: { allowChange: true },
    });
    expect(copy.options.map(({ id }) => id)).not.toContain('a');
  });
});

describe('asksTheSame', () => {
  const single = define({ kind: 'single_choice', options: labels('a', 'b') });
  const scale = define({ kind: 'rating' });

  it('does not mind what its options are called', () => {
    const [a, b] = single.options;
    const next = define({ options: [a!, { ...b!, label: 'B' }] }, single);
    expect(asksTheSame(single, next)).toBe(true);
    expect(relabelledOptions(single.options, next.options)).toEqual([b!.id]);
    expect(relabelledOptions(single.options, single.options)).toEqual([]);
  });

  it('does not mind settings that leave the buckets alone', () => {
    expect(asksTheSame(single, define({ settings: { allowChange: true } }, single))).toBe(true);
    expect(asksTheSame(scale, define({ settings: { min: 1 } }, scale))).toBe(true);
  });

  it('sees a changed kind, option, order or scale', () => {
    const [a, b] = single.options;
    expect(asksTheSame(single, define({ kind: 'multiple_choice' }, single))).toBe(false);
    expect(asksTheSame(single, define({ options: [b!, a!] }, single))).toBe(false);
    expect(asksTheSame(single, define({ options: [a!, { label: 'b' }] }, single))).toBe(false);
    expect(asksTheSame(single, define({ options: [a!, b!, { label: 'c' }] }, single))).toBe(false);
    expect(asksTheSame(scale, define({ settings: { max: 6 } }, scale))).toBe(false);
  });
});
