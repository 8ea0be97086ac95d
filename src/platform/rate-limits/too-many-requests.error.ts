import { DomainError } from '../domain-error.js';

export class TooManyRequestsError extends DomainError {
  constructor(retryAfterSeconds: number) {
    super('too_many_requests', `Too many at once; try again in ${retryAfterSeconds} s.`, {
      retryAfterSeconds,
    });
  }
}
