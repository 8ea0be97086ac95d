import { describe, expect, it } from '@jest/globals';
import type { AnswerKey, Choice, Question } from '../../../src/contract/index.js';
import { checkingKindOf } from './check.js';

const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id.toUpperCase() }));

const uneven = { optionIds: ['a', 'b', 'c'], partialCredit: { a: 50.1, b: 20.3, c: 29.6, d: -60 } };

function aQuestion(kind: string, settings: object = {}): Question {
  return { id: 'q', kind, prompt: 'Which?', options, settings } as unknown as Question;
}

describe('how right a choice is', () => {
  it.each<[kind: string, key: AnswerKey, choice: Choice, credit: number | undefined]>([
    ['single_choice', { optionIds: ['a', 'b'] }, { optionIds: ['b'] }, 1],
    ['single_choice', { optionIds: ['a'] }, { optionIds: ['b'] }, 0],
    ['multiple_choice', { optionIds: ['a', 'b'] }, { optionIds: ['a', 'b'] }, 1],
    ['multiple_choice', { optionIds: ['a', 'b'] }, { optionIds: ['a'] }, 0.5],
    ['multiple_choice', { optionIds: ['a', 'b'] }, { optionIds: ['a', 'b', 'c'] }, 0.5],
    ['multiple_choice', { optionIds: ['a', 'b'] }, { optionIds: ['c', 'd'] }, 0],
    [
      'single_choice',
      { optionIds: ['a'], partialCredit: { a: 100, b: 50 } },
      { optionIds: ['b'] },
      0.5,
    ],
    [
      'single_choice',
      { optionIds: ['a'], partialCredit: { a: 100, b: 50 } },
      { optionIds: ['c'] },
      0,
    ],
    ['multiple_choice', uneven, { optionIds: ['c', 'b', 'a'] }, 1],
    ['multiple_choice', uneven, { optionIds: ['a', 'c'] }, 0.797],
    ['multiple_choice', uneven, { optionIds: ['a', 'd'] }, 0],
    ['ranking', { optionIds: ['a', 'b', 'c', 'd'] }, { optionIds: ['a', 'b', 'd', 'c'] }, 0.5],
    ['ranking', { optionIds: ['a', 'b', 'c', 'd'] }, { optionIds: ['a'] }, 0.25],
    ['numeric', { value: 4, tolerance: 1 }, { value: 5 }, 1],
    ['numeric', { value: 4, tolerance: 1 }, { value: 6 }, 0],
    ['numeric', { value: 4, closest: true }, { value: 4 }, 1],
    ['numeric', { value: 4, closest: true }, { value: 5 }, undefined],
    ['open_text', { texts: ['Zürich'] }, { texts: ['?', ' zurich! '] }, 1],
    ['open_text', { texts: ['Zürich'] }, { texts: ['Bern'] }, 0],
  ])('of %s, %j, of %j is %p', (kind, key, choice, credit) => {
    expect(checkingKindOf({ kind })!.creditOf(aQuestion(kind), choice, key)).toBe(credit);
  });

  it('of numbers is counted in their last decimal', () => {
    const question = aQuestion('numeric', { decimals: 1 });
    const key = { value: 0.1, tolerance: 0.2 };
    expect(checkingKindOf(question)!.creditOf(question, { value: 0.3 }, key)).toBe(1);
  });
});
