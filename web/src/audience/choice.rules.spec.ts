import { describe, expect, it } from '@jest/globals';
import type { Choice, Question, QuestionSettings } from '../../../src/contract/index.js';

// The texts look at the browser's languages as soon as they are loaded.
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en'] } });
const { boundsOf, checkChoice, instructionOf, isSingle, missingIn, toggle, wordsOf } =
  await import('./choice.rules.js');

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));

function aQuestion(kind: string, settings: Partial<QuestionSettings> = {}): Question {
  const none = { allowChange: false, minChoices: null, maxChoices: null, min: null, max: null };
  return {
    kind,
    options: kind === 'rating' ? [] : options,
    settings: { ...none, ...settings },
  } as Question;
}

const single = aQuestion('single_choice', { minChoices: 1, maxChoices: 1 });
const twoOrThree = aQuestion('multiple_choice', { minChoices: 2, maxChoices: 3 });
const onlyTwo = aQuestion('multiple_choice', { minChoices: 2, maxChoices: 2 });
const rating = aQuestion('rating', { min: 0, max: 10 });
const picked = (...optionIds: string[]): Choice => ({ optionIds });

describe('boundsOf', () => {
  it.each([
    ['as it says', onlyTwo, { min: 2, max: 2 }],
    ['one up to all where it says nothing', aQuestion('multiple_choice'), { min: 1, max: 3 }],
  ])('a question are %s', (_, question, bounds) => {
    expect(boundsOf(question)).toEqual(bounds);
  });
});

describe('checkChoice', () => {
  it.each([
    ['nothing', single, undefined, false],
    ['an option', single, picked('a'), true],
    ['no option', single, picked(), false],
    ['too few', twoOrThree, picked('a'), false],
    ['the fewest', twoOrThree, picked('a', 'b'), true],
    ['the most', twoOrThree, picked('a', 'b', 'c'), true],
    ['too many', onlyTwo, picked('a', 'b', 'c'), false],
    ['a value', rating, { value: 0 }, true],
    ['no value', rating, undefined, false],
  ] as const)('%s', (_, question, choice, isComplete) => {
    expect(checkChoice(question, choice)).toBe(isComplete);
  });
});

describe('toggle', () => {
  it.each([
    ['takes the first', single, undefined, 'a', ['a']],
    ['lets the other one go where one is to be chosen', single, picked('a'), 'b', ['b']],
    ['keeps the one that is to be chosen', single, picked('a'), 'a', ['a']],
    ['adds', twoOrThree, picked('a'), 'c', ['a', 'c']],
    ['takes away', twoOrThree, picked('a', 'b', 'c'), 'b', ['a', 'c']],
    ['takes away the last', twoOrThree, picked('a'), 'a', []],
    ['begins anew behind a value', twoOrThree, { value: 1 }, 'a', ['a']],
  ] as const)('%s', (_, question, choice, touched, optionIds) => {
    expect(toggle(question, choice, touched)).toEqual({ optionIds });
  });

  it('leaves the choice as it is that it was given', () => {
    const before = picked('a');
    toggle(twoOrThree, before, 'b');
    expect(before).toEqual(picked('a'));
  });
});

describe('isSingle', () => {
  it('goes by the kind, not by how many may be chosen', () => {
    const upToOne = aQuestion('multiple_choice', { minChoices: 1, maxChoices: 1 });
    expect([single, upToOne, rating].map(isSingle)).toEqual([true, false, false]);
  });
});

describe('instructionOf', () => {
  const multiple = (minChoices: number, maxChoices: number) =>
    aQuestion('multiple_choice', { minChoices, maxChoices });

  it.each([
    [single, 'Choose one'],
    [rating, 'Rate from 0 to 10'],
    [aQuestion('rating'), 'Rate from 1 to 5'],
    [multiple(1, 3), 'Choose as many as you like'],
    [multiple(1, 2), 'Choose at most 2'],
    [multiple(2, 3), 'Choose at least 2'],
    [multiple(2, 2), 'Choose exactly 2'],
    [multiple(3, 3), 'Choose exactly 3'],
    [aQuestion('multiple_choice'), 'Choose as many as you like'],
  ])('of $kind $settings', (question, text) => {
    expect(instructionOf(question)).toBe(text);
  });

  it('tells both bounds where both bind', () => {
    const four = [...options, { id: 'd', label: 'D' }];
    expect(instructionOf({ ...multiple(2, 3), options: four })).toBe('Choose 2 to 3');
  });
});

describe('missingIn', () => {
  it.each([
    ['nothing', single, undefined, 'Choose an option first.'],
    ['nothing any more', aQuestion('multiple_choice'), picked(), 'Choose an option first.'],
    ['none of two', onlyTwo, undefined, 'Choose exactly 2: 2 more to go.'],
    ['one of two', onlyTwo, picked('a'), 'Choose exactly 2: 1 more to go.'],
    ['too few', twoOrThree, picked('a'), 'Choose at least 2: 1 more to go.'],
    ['no number', rating, undefined, 'Choose a number from 0 to 10 first.'],
    ['an option', single, picked('a'), undefined],
    ['enough', twoOrThree, picked('a', 'b'), undefined],
    ['a number', rating, { value: 0 }, undefined],
  ] as const)('says what to do where %s is picked', (_, question, choice, says) => {
    expect(missingIn(question, choice, undefined)).toBe(says);
  });

  it('says that it is the vote that stands', () => {
    expect(missingIn(single, picked('a'), picked('a'))).toMatch(/have voted already/);
  });
});

describe('wordsOf', () => {
  it.each([
    [twoOrThree, picked('c', 'a'), ['A', 'C']],
    [rating, { value: 7 }, ['7']],
  ] as const)('has a choice as people read it', (question, choice, words) => {
    expect(wordsOf(question, choice)).toEqual(words);
  });
});
