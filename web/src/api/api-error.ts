import type { ErrorCode, FieldError, Problem } from '../../../src/contract/index.js';

/**
 * - `no_answer`: the server could not be reached, so nobody knows whether it has heard
 * - `page_failed`: an error of the page itself
 */
export type FailureCode = ErrorCode | 'no_answer' | 'page_failed';

/** What the API refuses, or a call that nobody answered. */
export class ApiError extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly errors: readonly FieldError[] = [],
    /** How long to wait before it is tried again, where the server says so. Milliseconds. */
    readonly retryAfter?: number,
    /** Of `edit_conflict`: what was to be changed, as it is now. */
    readonly current?: Problem['current'],
    /** Of `nickname_taken`: a name like it that is free. */
    readonly suggestion?: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** What an answer that is not good says; a proxy's own error page says only that it failed. */
export function problemOf(body: unknown, response: Response): ApiError {
  const seconds = Number(response.headers.get('retry-after'));
  const retryAfter = seconds > 0 ? seconds * 1000 : undefined;
  if (typeof body !== 'object' || body === null || !('code' in body)) {
    return new ApiError('unavailable', `HTTP ${response.status}`, [], retryAfter);
  }
  const { code, detail, errors, current, suggestion } = body as Problem;
  return new ApiError(code, detail, errors, retryAfter, current, suggestion);
}
