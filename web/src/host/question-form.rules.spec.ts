import { describe, expect, it } from '@jest/globals';
import type { Question, QuestionSettings } from '../../../src/contract/index.js';
import { toRequest, toValues } from './question-form.rules.js';

const none = { allowChange: false, minChoices: null, maxChoices: null, min: null, max: null };
const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));

function aQuestion(kind: string, settings: Partial<QuestionSettings>): Question {
  const isScale = kind === 'rating';
  return {
    id: 'q1',
    sessionId: 's1',
    kind,
    prompt: 'Which?',
    position: 0,
    status: 'draft',
    options: isScale ? [] : options,
    settings: { ...none, ...settings },
    resultsRevealed: false,
    openedAt: null,
    closesAt: null,
    closedAt: null,
  };
}

describe('a question that is saved as it is', () => {
  it.each([
    ['single_choice', { minChoices: 1, maxChoices: 1, allowChange: true }, { allowChange: true }],
    ['multiple_choice', { minChoices: 1, maxChoices: 2 }, { minChoices: 1, maxChoices: 2 }],
    ['rating', { min: 0, max: 10 }, { min: 0, max: 10 }],
    ['single_choice', { resultsVisibility: 'hidden' }, { resultsVisibility: 'hidden' }],
  ] as const)('%s %j stays what it is', (kind, settings, sent) => {
    const request = toRequest(toValues(aQuestion(kind, settings)));
    expect(request).toEqual({
      kind,
      prompt: 'Which?',
      options: kind === 'rating' ? [] : options,
      settings: { ...none, resultsVisibility: null, ...sent },
    });
  });

  it('takes all options also when there are more of them later', () => {
    const question = aQuestion('multiple_choice', { minChoices: 1, maxChoices: options.length });
    expect(toRequest(toValues(question)).settings.maxChoices).toBeNull();
  });
});

describe('another kind', () => {
  it('takes nothing along that does not belong to it', () => {
    const values = toValues(aQuestion('multiple_choice', { minChoices: 2, maxChoices: 2 }));
    expect(toRequest({ ...values, kind: 'rating' })).toMatchObject({
      options: [],
      settings: { minChoices: null, maxChoices: null, min: 1, max: 5 },
    });
  });
});
