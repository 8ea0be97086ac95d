import type { ErrorCode, FieldError, Problem } from '../contract/index.js';

/**
 * What a rule or a service refuses, in the words of the contract. Each module names its own
 * subclasses; the filters turn them into problem documents and refused acks.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    detail: string,
    readonly more: {
      errors?: FieldError[];
      retryAfterSeconds?: number;
      current?: Problem['current'];
      suggestion?: string;
    } = {},
  ) {
    super(detail);
    this.name = new.target.name;
  }
}

/** Of one request: who sends thousands of unknown fields is not told of each. */
const MAX_ERRORS = 50;

export class ValidationFailedError extends DomainError {
  constructor(all: FieldError[]) {
    const errors = all.slice(0, MAX_ERRORS);
    const detail = errors.map(({ path, message }) => (path ? `${path}: ${message}` : message));
    super('validation_failed', detail.join('; '), { errors });
  }
}

export class UnauthorizedError extends DomainError {
  constructor(detail = 'Send a valid token as "Authorization: Bearer …".') {
    super('unauthorized', detail);
  }
}

export class OverloadedError extends DomainError {
  constructor(detail: string, retryAfterSeconds = 1) {
    super('overloaded', detail, { retryAfterSeconds });
  }
}

/** One client takes more than its share. */
export class TooManyRequestsError extends DomainError {
  constructor(detail: string, retryAfterSeconds = 1) {
    super('too_many_requests', detail, { retryAfterSeconds });
  }
}

/** Of a request that did not come in time: nothing of it was looked at, so it may be sent again. */
export class RequestTimeoutError extends DomainError {
  constructor() {
    super('request_timeout', 'The request did not come in time; nothing was recorded.');
  }
}
