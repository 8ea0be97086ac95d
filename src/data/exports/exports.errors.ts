import { DomainError } from '../../platform/domain-error.js';

export class SessionAnonymousError extends DomainError {
  constructor() {
    super(
      'session_anonymous',
      'There is no row a participant: the session asks for no names, and is not traceable. Ask for the layout long.',
    );
  }
}
