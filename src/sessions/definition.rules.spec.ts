import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ValidationFailedError } from '../platform/domain-error.js';
import {
  asksTheSame,
  copyDefinition,
  define,
  type GivenDefinition,
  imagesIn,
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

const noPicture = { imageId: null, imageAlt: null };
const noKey = { answerKey: null, scoring: null };

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
      ...noPicture,
      ...noKey,
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
    expect(paths(['Yes', '**Yes**', '$x$', '`x`'])).toEqual(['options.1.label', 'options.3.label']);
    expect(paths(['Yes', 'No'])).toEqual([]);
    const questions = { kind: 'multiple_choice', options: labels('a', 'A') };
    expect(pathsRefused(questions, undefined, 'questions.2.')).toEqual([
      'questions.2.options.1.label',
    ]);
  });

  it('may stay where they have been before', () => {
    const options = ['Yes', 'yes', 'No'].map((label, index) => ({ id: `o${index}`, label }));
    const old: QuestionDefinition = {
      ...{ kind: 'single_choice', options, settings: {} },
      ...noPicture,
      ...noKey,
    };
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
      { id: 'a', label: 'Yes', imageId: 'j', imageAlt: 'A lake' },
      { id: 'b', label: 'yes' },
    ];
    const copy = copyDefinition({
      kind: 'single_choice',
      options,
      settings: { allowChange: true },
      imageId: 'i',
      imageAlt: 'A river',
      answerKey: { optionIds: ['b', 'a'] },
      scoring: { mode: 'speed', points: 500 },
    });
    expect(copy).toEqual({
      kind: 'single_choice',
      options: options.map((option) => ({ ...option, id: expect.any(String) })),
      settings: { allowChange: true },
      imageId: 'i',
      imageAlt: 'A river',
      answerKey: { optionIds: [copy.options[1]!.id, copy.options[0]!.id] },
      scoring: { mode: 'speed', points: 500 },
    });
    expect(copy.options.map(({ id }) => id)).not.toContain('a');
  });
});

describe('answer keys', () => {
  const scoring = { mode: 'speed', points: 500 } as const;
  const before = define({
    kind: 'single_choice',
    options: labels('a', 'b', 'c'),
    settings: { scoring },
    answerKey: { optionIndexes: [1] },
  });
  const [a, b, c] = before.options;

  it('are told by ids, and stay where nothing is said of them', () => {
    expect(before).toMatchObject({ answerKey: { optionIds: [b!.id] }, scoring });
    expect(define({}, before)).toEqual(before);
    const moved = define({ options: [b!, a!] }, before);
    expect(moved.answerKey).toEqual({ optionIds: [b!.id] });
    expect(define({ options: [c!, b!], answerKey: { optionIndexes: [0] } }, before)).toMatchObject({
      answerKey: { optionIds: [c!.id] },
      scoring,
    });
  });

  it('are nobody’s business who has voted', () => {
    expect(asksTheSame(before, define({ answerKey: { optionIds: [a!.id] } }, before))).toBe(true);
  });

  it('do not outlive their options, nor their kind', () => {
    expect(pathsRefused({ options: [a!, c!] }, before)).toEqual(['answerKey.optionIds']);
    const other = { kind: 'multiple_choice' };
    expect(define(other, before)).toMatchObject(noKey);
    const keyed = define({ ...other, answerKey: { optionIds: [a!.id, b!.id] } }, before);
    expect(keyed).toMatchObject({ answerKey: { optionIds: [a!.id, b!.id] }, scoring });
  });

  it('lose what an option brought that is gone, and not what is right', () => {
    const credited = { optionIndexes: [1], partialCredit: [50, 100, -10] };
    const parted = define({ answerKey: credited }, before);
    expect(define({ options: [b!, c!] }, parted).answerKey).toEqual({ optionIds: [b!.id] });
    expect(define({ options: [a!, b!] }, parted).answerKey).toEqual({
      optionIds: [b!.id],
      partialCredit: { [a!.id]: 50, [b!.id]: 100 },
    });
    expect(pathsRefused({ options: [a!, c!] }, parted)).toEqual(['answerKey.optionIds']);
  });

  it('are what scoring needs, which is 1,000 points where nothing is said', () => {
    const unkeyed = { kind: 'numeric', settings: { scoring: { mode: 'accuracy' } } } as const;
    expect(pathsRefused(unkeyed)).toEqual(['settings.scoring']);
    const keyed = define({ ...unkeyed, answerKey: { value: 4 } });
    expect(keyed).toMatchObject({
      answerKey: { value: 4, tolerance: 0 },
      scoring: { mode: 'accuracy', points: 1_000 },
      settings: {},
    });
    expect(pathsRefused({ answerKey: null }, keyed)).toEqual(['settings.scoring']);
    expect(define({ answerKey: null, settings: { scoring: null } }, keyed)).toMatchObject(noKey);
    expect(define({ settings: { scoring: null } }, keyed)).toMatchObject({
      ...noKey,
      answerKey: { value: 4, tolerance: 0 },
    });
  });

  it('are not of a kind whose answers are opinions', () => {
    const given = { kind: 'rating', answerKey: { value: 3 } };
    expect(pathsRefused(given, undefined, 'questions.2.')).toEqual(['questions.2.answerKey']);
  });

  it('are as the settings of their question are', () => {
    const numeric = define({ kind: 'numeric', answerKey: { value: 40, tolerance: 3 } });
    expect(pathsRefused({ settings: { max: 30 } }, numeric)).toEqual(['answerKey.value']);
    expect(pathsRefused({ settings: { max: 30 }, answerKey: { value: 20 } }, numeric)).toEqual([]);
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

describe('pictures', () => {
  const picture = { imageId: 'one', imageAlt: 'A river' };
  const before = define({
    kind: 'single_choice',
    ...picture,
    options: [{ label: 'a', imageId: 'two', imageAlt: 'A lake' }, { label: 'b' }],
  });
  const [a, b] = before.options;

  it('stay where nothing is said of them, and go with their words where they are taken away', () => {
    expect(define({ options: [{ id: a!.id, label: 'A' }, b!] }, before)).toEqual({
      ...before,
      options: [{ ...a, label: 'A' }, b],
    });
    const without = define(
      { imageId: null, options: [{ ...a!, imageId: null, imageAlt: null }, b!] },
      before,
    );
    expect(without).toMatchObject({ imageId: null, imageAlt: null });
    expect(without.options).toEqual([{ id: a!.id, label: 'a' }, b]);
  });

  it('lose the words of another one', () => {
    expect(define({ imageId: 'three' }, before)).toMatchObject({
      imageId: 'three',
      imageAlt: null,
    });
    const { options } = define(
      { options: [{ id: a!.id, label: 'a', imageId: 'three' }, b!] },
      before,
    );
    expect(options[0]).toEqual({ id: a!.id, label: 'a', imageId: 'three' });
  });

  it('have words only where they are there', () => {
    const given = {
      kind: 'single_choice',
      imageAlt: 'x',
      options: [{ label: 'a', imageAlt: 'x' }, { label: 'b' }],
    };
    expect(pathsRefused(given)).toEqual(['imageAlt', 'options.0.imageAlt']);
  });

  it('are part of what is asked, and their words are not', () => {
    expect(asksTheSame(before, define({ imageAlt: 'A stream' }, before))).toBe(true);
    const reworded = define({ options: [{ ...a!, imageAlt: null }, b!] }, before);
    expect(asksTheSame(before, reworded)).toBe(true);
    expect(asksTheSame(before, define({ imageId: null }, before))).toBe(false);
    expect(asksTheSame(before, define({ options: [a!, { ...b!, imageId: 'x' }] }, before))).toBe(
      false,
    );
    const swapped = [
      { ...a!, imageId: null, imageAlt: null },
      { ...b!, imageId: 'two' },
    ];
    expect(asksTheSame(before, define({ options: swapped }, before))).toBe(false);
  });

  it('are told with where they stand', () => {
    expect(imagesIn(before, 'questions.1.')).toEqual([
      { path: 'questions.1.imageId', id: 'one' },
      { path: 'questions.1.options.0.imageId', id: 'two' },
    ]);
  });
});
