import { DomainError } from '../platform/domain-error.js';

export class ReactionsClosedError extends DomainError {
  constructor() {
    super('reactions_closed', 'The session takes no reactions now.');
  }
}
