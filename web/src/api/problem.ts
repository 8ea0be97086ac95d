import { reportFault } from '../browser/faults.js';
import { ApiError, type FailureCode } from './api-error.js';

export { ApiError, type FailureCode, problemOf } from './api-error.js';

const passing = new Set<FailureCode>([
  'no_answer',
  'too_many_requests',
  'internal_error',
  'overloaded',
  'request_timeout',
  'unavailable',
]);

/** Whether the very same call may well succeed later. */
export function isPassing(code: FailureCode): boolean {
  return passing.has(code);
}

/** Any error as one of the API's. What is none of them is a fault of the page, and reported so. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  reportFault(error);
  return new ApiError('page_failed', String(error));
}
