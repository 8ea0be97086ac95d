import { describe, expect, it } from '@jest/globals';
import type { OwnScore, Question } from '../../../../src/contract/index.js';
import { verdictOf } from './verdict.rules.js';

const question = { id: 'q1', answerKey: { value: 3, closest: true } } as unknown as Question;
const kind = (credit: number | undefined) => ({ creditOf: () => credit });
const choice = { value: 4 };
const score = (right: boolean | null, questionId = 'q1'): OwnScore['last'] => ({
  questionId,
  points: 0,
  right,
});

describe('the verdict', () => {
  it.each([
    [1, 'right'],
    [0.5, 'partly'],
    [0, 'wrong'],
    [undefined, undefined],
  ])('of a credit of %p is %p', (credit, verdict) => {
    expect(verdictOf(kind(credit), question, choice)).toBe(verdict);
  });

  it('is none without an answer', () => {
    expect(verdictOf(kind(1), question, undefined)).toBe('none');
  });

  it('is the server’s where only that knows what others have answered', () => {
    expect(verdictOf(kind(undefined), question, choice, score(true))).toBe('right');
    expect(verdictOf(kind(undefined), question, choice, score(false))).toBe('wrong');
    expect(verdictOf(kind(undefined), question, choice, score(true, 'q2'))).toBeUndefined();
  });
});
