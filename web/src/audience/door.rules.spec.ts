import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../api/problem.js';
import { questionsAfter, voterCodeIn } from './door.rules.js';

const refusal = (code: ConstructorParameters<typeof ApiError>[0], ...paths: string[]) =>
  new ApiError(
    code,
    'no',
    paths.map((path) => ({ path, message: 'is wrong' })),
  );

describe('questionsAfter', () => {
  it('asks at once for all that is missing, in its order', () => {
    const error = refusal('passcode_required', 'name', 'voterCode', 'passcode');
    expect(questionsAfter(error, {})).toEqual({
      fields: ['passcode', 'voterCode', 'name'],
      answers: {},
      faults: {},
    });
  });

  it('says what is wrong with an answer, and keeps the others', () => {
    const answers = { passcode: 'sesame', voterCode: 'x' };
    expect(questionsAfter(refusal('voter_code_invalid', 'voterCode'), answers)).toEqual({
      fields: ['passcode', 'voterCode'],
      answers,
      faults: { voterCode: 'voter_code_invalid' },
    });
  });

  it('tells the name that is free in place of one that is taken', () => {
    const paths = [{ path: 'name', message: 'is that of another player' }];
    const error = new ApiError('nickname_taken', 'no', paths, undefined, undefined, 'Ada 2');
    expect(questionsAfter(error, { name: 'Ada' })).toEqual({
      fields: ['name'],
      answers: { name: 'Ada' },
      faults: { name: 'nickname_taken' },
      suggestion: 'Ada 2',
    });
  });

  it('finds no fault with what was not asked for before', () => {
    const questions = questionsAfter(refusal('passcode_wrong', 'passcode', 'name'), {
      passcode: 'x',
    });
    expect(questions?.fields).toEqual(['passcode', 'name']);
    expect(questions?.faults).toEqual({ passcode: 'passcode_wrong' });
  });

  it.each([
    refusal('session_not_found'),
    refusal('too_many_participants'),
    refusal('validation_failed', 'code'),
  ])('asks for nothing where that would not help: %j', (error) => {
    expect(questionsAfter(error, { name: 'Ada' })).toBeUndefined();
  });
});

describe('voterCodeIn', () => {
  it.each([
    ['#voter=K7QF-3M9T-XC20', 'K7QF-3M9T-XC20'],
    ['#a=b&voter=x', 'x'],
    ['#', undefined],
    ['', undefined],
    ['#token=x', undefined],
  ])('of %j is %j', (hash, code) => {
    expect(voterCodeIn(hash)).toBe(code);
  });
});
