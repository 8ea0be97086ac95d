import { describe, expect, it } from '@jest/globals';
import type { Choice, Question, QuestionSettings } from '../../../../src/contract/index.js';

// The texts look at the browser's languages as soon as they are loaded.
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en'] } });
const { fullOf, toggle, votingRules } = await import('./vote.rules.js');
const { boundsOf } = await import('../options/vote.rules.js');

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
const aQuestion = (settings: Partial<QuestionSettings> = {}) =>
  ({ options, settings: { minChoices: null, maxChoices: null, ...settings } }) as Question;

const twoOrThree = aQuestion({ minChoices: 2, maxChoices: 3 });
const onlyTwo = aQuestion({ minChoices: 2, maxChoices: 2 });
const picked = (...optionIds: string[]): Choice => ({ optionIds });

describe('boundsOf', () => {
  it.each([
    ['as it says', onlyTwo, { min: 2, max: 2 }],
    ['one up to all where it says nothing', aQuestion(), { min: 1, max: 3 }],
  ])('a question are %s', (_, question, bounds) => {
    expect(boundsOf(question)).toEqual(bounds);
  });
});

describe('toggle', () => {
  it.each([
    ['takes the first', undefined, 'a', ['a']],
    ['adds', picked('a'), 'c', ['a', 'c']],
    ['has the same choice for whatever order of touching', picked('c'), 'a', ['a', 'c']],
    ['takes away', picked('a', 'b', 'c'), 'b', ['a', 'c']],
    ['takes away the last', picked('a'), 'a', []],
    ['begins anew behind a value', { value: 1 }, 'a', ['a']],
  ] as const)('%s', (_, choice, touched, optionIds) => {
    expect(toggle(twoOrThree, choice, touched)).toEqual({ optionIds });
  });

  it('leaves the choice as it is that it was given', () => {
    const before = picked('a');
    toggle(twoOrThree, before, 'b');
    expect(before).toEqual(picked('a'));
  });
});

describe('fullOf', () => {
  it.each([
    [undefined, undefined],
    [picked('a'), undefined],
    [picked('a', 'b'), 'You can choose at most 2. Take another one away first.'],
  ])('%j says %j', (choice, says) => {
    expect(fullOf(onlyTwo, choice)).toBe(says);
  });
});

describe('instructionOf', () => {
  const multiple = (minChoices: number, maxChoices: number) =>
    aQuestion({ minChoices, maxChoices });

  it.each([
    [multiple(1, 3), 'Choose as many as you like'],
    [multiple(1, 2), 'Choose at most 2'],
    [multiple(2, 3), 'Choose at least 2'],
    [multiple(2, 2), 'Choose exactly 2'],
    [multiple(3, 3), 'Choose exactly 3'],
    [aQuestion(), 'Choose as many as you like'],
  ])('of $settings', (question, text) => {
    expect(votingRules.instructionOf(question)).toBe(text);
  });

  it('tells both bounds where both bind', () => {
    const four = [...options, { id: 'd', label: 'D' }];
    expect(votingRules.instructionOf({ ...multiple(2, 3), options: four })).toBe('Choose 2 to 3');
  });
});

describe('missingIn', () => {
  it.each([
    ['nothing any more', aQuestion(), picked(), 'Choose an option first.'],
    ['none of two', onlyTwo, undefined, 'Choose exactly 2: 2 more to go.'],
    ['one of two', onlyTwo, picked('a'), 'Choose exactly 2: 1 more to go.'],
    ['too few', twoOrThree, picked('a'), 'Choose at least 2: 1 more to go.'],
    ['enough', twoOrThree, picked('a', 'b'), undefined],
  ] as const)('says what to do where %s is picked', (_, question, choice, says) => {
    expect(votingRules.missingIn(question, choice)).toBe(says);
  });

  it.each([
    ['nothing', twoOrThree, undefined, false],
    ['too few', twoOrThree, picked('a'), false],
    ['the fewest', twoOrThree, picked('a', 'b'), true],
    ['the most', twoOrThree, picked('a', 'b', 'c'), true],
    ['too many', onlyTwo, picked('a', 'b', 'c'), false],
    ['what was picked of another kind', aQuestion(), { value: 1 }, false],
  ] as const)('lets be sent what is complete: %s', (_, question, choice, isComplete) => {
    expect(votingRules.missingIn(question, choice) === undefined).toBe(isComplete);
  });
});
