import { DomainError } from '../platform/domain-error.js';

export class QaItemNotFoundError extends DomainError {
  constructor() {
    super('qa_item_not_found', 'There is no such item.');
  }
}

export class QaDownvotesOffError extends DomainError {
  constructor() {
    super('qa_downvotes_off', 'The session takes no downvotes.');
  }
}

export class QaClosedError extends DomainError {
  constructor(detail = 'The session takes no questions from the audience now.') {
    super('qa_closed', detail);
  }
}
