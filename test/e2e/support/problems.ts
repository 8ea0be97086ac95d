import { expect } from '@jest/globals';
import type { ErrorCode, Problem } from '../../../src/contract/index.js';
import { type Answer, expectProblem } from './api.js';

/** That the answer is `validation_failed` and names each of these paths, '' being the body. */
export function expectInvalid(answer: Answer, ...paths: string[]): Problem {
  const problem = expectProblem(answer, 400, 'validation_failed');
  const { errors = [] } = problem;
  expect(errors).not.toEqual([]);
  for (const error of errors) {
    expect(error).toEqual({ path: expect.any(String), message: expect.stringMatching(/\S/) });
  }
  expect(pathsOf(problem)).toEqual(expect.arrayContaining(paths));
  return problem;
}

/** That the answer has this status and a code that goes with it, whichever that is. */
export function expectAnyProblem(answer: Answer, status: number): Problem {
  return expectProblem(answer, status, (answer.body as Problem).code);
}

/** That the answer is a success, or a refusal that says why: never a failure of the server. */
export function expectNoFailure(answer: Answer): void {
  if (answer.status >= 400) expectAnyProblem(answer, answer.status);
  if (answer.status >= 500) expect(answer.body).toBe('no failure of the server');
}

/**
 * Sends each value and expects the same refusal of all; where one is not refused, the test shows
 * which.
 */
export async function expectEachRefused<T>(
  values: readonly T[],
  status: number,
  code: ErrorCode,
  send: (value: T) => Promise<Answer>,
): Promise<Problem[]> {
  const answers: Answer[] = [];
  for (const value of values) answers.push(await send(value));
  const outcomes = answers.map((answer, index) => ({
    value: values[index],
    status: answer.status,
    code: (answer.body as Partial<Problem> | undefined)?.code,
  }));
  expect(outcomes).toEqual(values.map((value) => ({ value, status, code })));
  return answers.map((answer) =>
    code === 'validation_failed' ? expectInvalid(answer) : expectProblem(answer, status, code),
  );
}

/** The paths of its `errors`. */
export function pathsOf({ errors = [] }: Problem): string[] {
  return errors.map(({ path }) => path);
}
