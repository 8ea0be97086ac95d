import { describe, expect, it, jest } from '@jest/globals';
import { type ErrorCode, errorCodes, type Problem } from '../../../src/contract/index.js';
import { dismissFault, pageHasFault } from '../browser/faults.js';
import { ApiError, isPassing, problemOf, toApiError } from './problem.js';

const anAnswer = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers });

const aProblem = (code: ErrorCode, more: Partial<Problem> = {}): Problem => ({
  type: 'about:blank',
  ...errorCodes[code],
  detail: 'This is why.',
  code,
  ...more,
});

describe('isPassing', () => {
  it('holds of what failed, was too much or too slow, and of no refusal', () => {
    const codes = Object.keys(errorCodes) as ErrorCode[];
    const passing = codes.filter(isPassing);
    expect(passing.map((code) => errorCodes[code].status)).toEqual(
      codes
        .map((code) => errorCodes[code].status)
        .filter((status) => status === 408 || status >= 429),
    );
    expect(isPassing('no_answer')).toBe(true);
    expect(isPassing('page_failed')).toBe(false);
  });
});

describe('toApiError', () => {
  it('leaves as it is what the API has said', () => {
    const error = new ApiError('email_taken', 'Taken.');
    expect(toApiError(error)).toBe(error);
  });

  it.each([[new TypeError('locks is undefined')], ['thrown'], [undefined]])(
    'takes %p for a fault of the page, and tells it on the console once',
    (error) => {
      dismissFault();
      const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      expect(toApiError(error)).toMatchObject({ code: 'page_failed', message: String(error) });
      expect(log.mock.calls).toEqual([[error]]);
      expect(pageHasFault.value).toBe(true);
      if (error instanceof Error) toApiError(error);
      expect(log).toHaveBeenCalledTimes(1);
      log.mockRestore();
    },
  );
});

describe('problemOf', () => {
  it('says what the problem document says', () => {
    const errors = [{ path: 'title', message: 'should not be empty' }];
    const problem = problemOf(aProblem('validation_failed', { errors }), anAnswer(400));
    expect(problem).toBeInstanceOf(ApiError);
    expect(problem).toMatchObject({ code: 'validation_failed', message: 'This is why.', errors });
  });

  it('has no errors of fields where none are given', () => {
    expect(problemOf(aProblem('session_ended'), anAnswer(410)).errors).toEqual([]);
  });

  it.each([
    ['a page of HTML', '<h1>Bad Gateway</h1>'],
    ['no body', undefined],
    ['null', null],
    ['other JSON', { message: 'Bad Gateway' }],
  ])('takes %s for a failure on the way, that may pass', (_, body) => {
    const { code, message } = problemOf(body, anAnswer(502));
    expect({ code, message }).toEqual({ code: 'unavailable', message: 'HTTP 502' });
    expect(isPassing(code)).toBe(true);
  });

  it.each([
    ['3', 3_000],
    ['0', undefined],
    [undefined, undefined],
    ['Wed, 25 Nov 2026 20:00:00 GMT', undefined],
  ])('of Retry-After %s waits %s ms', (seconds, milliseconds) => {
    const headers: Record<string, string> = seconds === undefined ? {} : { 'retry-after': seconds };
    for (const body of [aProblem('overloaded'), 'of a proxy']) {
      expect(problemOf(body, anAnswer(503, headers)).retryAfter).toBe(milliseconds);
    }
  });
});
