import { DomainError } from '../platform/domain-error.js';

export class ProofRequiredError extends DomainError {
  constructor() {
    super(
      'proof_required',
      'Send the proof of a challenge of POST /v1/polls/{id}/challenge along: it is missing, wrong or over.',
    );
  }
}

export class PollNotFoundError extends DomainError {
  constructor() {
    super('poll_not_found', 'There is no such poll.');
  }
}
