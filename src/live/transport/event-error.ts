import type { EventError } from '../../contract/index.js';
import { DomainError } from '../../platform/domain-error.js';
import { toProblem } from '../../platform/problems/problem.filter.js';

/** Any thrown value as Socket.IO's clients are told of it. */
export function toEventError(error: unknown): EventError {
  const { code, detail } = toProblem(error);
  const retryAfter = error instanceof DomainError ? error.more.retryAfterSeconds : undefined;
  return { code, message: detail, ...(retryAfter !== undefined && { retryAfter }) };
}
