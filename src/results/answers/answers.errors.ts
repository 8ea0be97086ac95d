import { DomainError } from '../../platform/domain-error.js';

export class AnswerNotFoundError extends DomainError {
  constructor() {
    super('answer_not_found', 'There is no such answer.');
  }
}
