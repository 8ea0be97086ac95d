import { DomainError } from '../platform/domain-error.js';

export class AlreadyVotedError extends DomainError {
  constructor() {
    super('already_voted', 'You have voted on this question, and it does not take another choice.');
  }
}

/** Whether there is a vote or not: the question's settings say so beforehand. */
export class NotWithdrawableError extends DomainError {
  constructor() {
    super('already_voted', 'This question does not let a vote be withdrawn.');
  }
}

export class QuestionNotOpenError extends DomainError {
  constructor() {
    super('question_not_open', 'This question takes no votes now.');
  }
}

/** It was claimed, and may be on its way into the queue: no answer would be true. */
export class UncertainError extends DomainError {
  constructor() {
    super('unavailable', 'Whether your vote has arrived is not known yet; send it again.', {
      retryAfterSeconds: 1,
    });
  }
}

export class ReceiptNotFoundError extends DomainError {
  constructor() {
    super('receipt_not_found', 'There is no such receipt.');
  }
}

/** The question was reset, or asks something else, since the vote was checked. */
export class RoundOverError extends QuestionNotOpenError {}
