import { DomainError } from '../platform/domain-error.js';

export class ConfidenceNotAskedError extends DomainError {
  constructor() {
    super('confidence_not_asked', 'The question does not ask how sure one is.');
  }
}

export class SessionAnonymousError extends DomainError {
  constructor() {
    super('session_anonymous', 'Nobody is told who answered what: the session asks for no names.');
  }
}

export class NotVotedError extends DomainError {
  constructor() {
    super('not_voted', 'There is no vote of yours on this question.');
  }
}
