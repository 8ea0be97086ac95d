import { DomainError } from '../../platform/domain-error.js';

export class InvalidChoiceError extends DomainError {
  constructor(detail: string) {
    super('invalid_choice', detail);
  }
}
