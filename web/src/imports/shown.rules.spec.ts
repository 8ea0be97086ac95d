import { describe, expect, it } from '@jest/globals';
import type { ImportedQuestion } from '../../../src/contract/imports.js';
import { isRight, rightAnswerOf } from './shown.rules.js';

const options = [{ label: 'a' }, { label: 'b' }];

describe('what is right', () => {
  it('is an option', () => {
    const asked = {
      kind: 'single_choice',
      prompt: 'Q',
      options,
      answerKey: { optionIndexes: [1] },
    };
    expect([isRight(asked, 0), isRight(asked, 1)]).toEqual([false, true]);
    expect(rightAnswerOf(asked)).toBeUndefined();
  });

  it.each<[Omit<ImportedQuestion, 'prompt'>, string | undefined]>([
    [{ kind: 'ranking', options, answerKey: { optionIndexes: [1, 0] } }, 'b → a'],
    [{ kind: 'numeric', answerKey: { value: 3, tolerance: 0.5 } }, '3 ± 0.5'],
    [{ kind: 'numeric', answerKey: { value: 3 } }, '3'],
    [{ kind: 'open_text', answerKey: { texts: ['x', 'y'] } }, 'x · y'],
    [{ kind: 'open_text' }, undefined],
  ])('is a line: %j', (asked, line) => {
    const question = { prompt: 'Q', ...asked };
    expect(rightAnswerOf(question)).toBe(line);
    expect(isRight(question, 0)).toBe(false);
  });
});
