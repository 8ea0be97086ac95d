import { DomainError } from '../platform/domain-error.js';

export class PollNotFoundError extends DomainError {
  constructor() {
    super('poll_not_found', 'There is no such poll.');
  }
}
