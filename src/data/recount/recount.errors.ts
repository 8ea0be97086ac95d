import { DomainError } from '../../platform/domain-error.js';

/** Votes may still come, or are still on their way into the result. */
export class ResultNotFinalError extends DomainError {
  constructor() {
    super('result_not_final', 'Close the question first; its result is final a moment later.');
  }
}

export class UnsupportedBallotFormatError extends DomainError {
  constructor(detail: string) {
    super('unsupported_ballot_format', detail);
  }
}
