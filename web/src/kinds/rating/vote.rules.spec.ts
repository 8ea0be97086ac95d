import { describe, expect, it } from '@jest/globals';
import type { Question, Result } from '../../../../src/contract/index.js';

// The texts look at the browser's languages as soon as they are loaded.
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en'] } });
const { votingRules } = await import('./vote.rules.js');

const aQuestion = (settings: object) => ({ options: [], settings }) as unknown as Question;
const rating = aQuestion({ min: 0, max: 10 });

describe('instructionOf', () => {
  it.each([
    [rating, 'Rate from 0 to 10'],
    [aQuestion({ min: null, max: null }), 'Rate from 1 to 5'],
  ])('of $settings', (question, text) => {
    expect(votingRules.instructionOf(question)).toBe(text);
  });
});

describe('missingIn', () => {
  it.each([
    ['no number', undefined, 'Choose a number from 0 to 10 first.'],
    ['what is no number', { optionIds: ['a'] }, 'Choose a number from 0 to 10 first.'],
    ['a number', { value: 0 }, undefined],
  ])('says what to do where %s is picked', (_, choice, says) => {
    expect(votingRules.missingIn(rating, choice)).toBe(says);
  });
});

describe('wordsOf', () => {
  it('has a choice as people read it', () => {
    expect(votingRules.wordsOf(rating, { value: 7 })).toEqual(['7']);
  });
});

describe('figureOf', () => {
  it.each([
    [{ mean: 3.94 }, 'Average 3.9'],
    [{ mean: 0 }, 'Average 0.0'],
    [{}, undefined],
  ])('of %j is %j', (stats, figure) => {
    expect(votingRules.figureOf!({ stats } as unknown as Result)).toBe(figure);
  });
});
