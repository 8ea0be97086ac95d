import { describe, expect, it } from '@jest/globals';
import type { AnswerKey, Question, Scoring } from '../../../../src/contract/index.js';
import { isAsSent, toRequest, toValues } from '../../host/question-form.rules.js';
import { isQuiz, withLateResults } from './question.rules.js';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
const takesOptions = ['single_choice', 'multiple_choice', 'ranking'];

function aQuestion(kind: string, answerKey: AnswerKey | null, scoring: Scoring | null): Question {
  return {
    kind,
    prompt: 'Which?',
    options: takesOptions.includes(kind) ? options : [],
    settings: {
      ...{ allowChange: false, minChoices: null, maxChoices: null, min: null, max: null },
      scoring,
    },
    durationSeconds: null,
    answerKey,
    explanation: null,
  } as unknown as Question;
}

describe('what is right', () => {
  it.each<[string, AnswerKey, object]>([
    ['single_choice', { optionIds: ['b'] }, { optionIndexes: [1] }],
    ['multiple_choice', { optionIds: ['a', 'c'] }, { optionIndexes: [0, 2] }],
    ['ranking', { optionIds: ['c', 'a', 'b'] }, { optionIndexes: [2, 0, 1] }],
    ['numeric', { value: 42, tolerance: 0 }, { value: 42, tolerance: 0 }],
    ['numeric', { value: -1.5, tolerance: 0.5 }, { value: -1.5, tolerance: 0.5 }],
    ['numeric', { value: 0, closest: true }, { value: 0, closest: true }],
    ['open_text', { texts: ['Oslo', 'Bergen'] }, { texts: ['Oslo', 'Bergen'] }],
  ])('of %s stays %j', (kind, key, sent) => {
    const scoring: Scoring = { mode: 'speed', points: 500 };
    for (const worth of [scoring, null]) {
      const values = toValues(aQuestion(kind, key, worth));
      expect(isQuiz(values)).toBe(true);
      expect(toRequest(values)).toMatchObject({ answerKey: sent, settings: { scoring: worth } });
    }
  });

  it('is nothing, and worth nothing, until it is said', () => {
    const values = toValues(undefined);
    expect(isQuiz(values)).toBe(false);
    expect(toRequest(values)).toMatchObject({ answerKey: null, settings: { scoring: null } });
  });

  it('counts once it is said, and does not go along to a kind that knows none', () => {
    const values = { ...toValues(undefined), kind: 'numeric' as const, rightNumber: '7' };
    expect(toRequest(values).settings.scoring).toEqual({ mode: 'accuracy', points: 1_000 });
    expect(toRequest({ ...values, points: '' }).settings.scoring).toEqual({ mode: 'accuracy' });
    expect(toRequest({ ...values, kind: 'rating' })).toMatchObject({
      answerKey: null,
      settings: { scoring: null },
    });
  });

  it('has an explanation that can be taken back', () => {
    const question = { ...aQuestion('rating', null, null), explanation: 'So it is.' };
    const values = toValues(question);
    expect(toRequest(values).explanation).toBe('So it is.');
    expect(toRequest({ ...values, explanation: ' ' }).explanation).toBeNull();
  });

  it('is as it was sent until something else is right', () => {
    const sent = toValues(aQuestion('single_choice', { optionIds: ['b'] }, null));
    const path = 'answerKey.optionIndexes';
    expect(isAsSent(path, sent, { ...sent, prompt: 'What?' })).toBe(true);
    const others = toValues(aQuestion('single_choice', { optionIds: ['a'] }, null));
    expect(isAsSent(path, sent, others)).toBe(false);
    expect(isAsSent('settings.scoring.points', sent, { ...sent, points: '1' })).toBe(false);
  });
});

describe('results of a question with a right answer', () => {
  const values = { ...toValues(undefined), kind: 'numeric' as const };

  it('come after it is closed', () => {
    const changes = withLateResults(values, { rightNumber: '7' }, 'after_vote');
    expect(changes).toEqual({ rightNumber: '7', resultsVisibility: 'after_close' });
  });

  it.each([
    ['the host has said when', { ...values, resultsVisibility: 'always' as const }, 'always'],
    ['it has one already', { ...values, rightNumber: '6' }, 'always'],
    ['they come so late anyway', values, 'after_close'],
    ['they do not come by themselves', values, 'hidden'],
  ] as const)('come as before where %s', (_, before, session) => {
    const changes = { rightNumber: '7' };
    expect(withLateResults(before, changes, session)).toEqual(changes);
  });
});
