import { DomainError } from '../platform/domain-error.js';

export class RosterEntryNotFoundError extends DomainError {
  constructor() {
    super('roster_entry_not_found', 'There is no such entry in the roster of this session.');
  }
}

export class VoterCodeInvalidError extends DomainError {
  constructor() {
    super('voter_code_invalid', 'This voter code is not good for this session.', {
      errors: [{ path: 'voterCode', message: 'is not good for this session' }],
    });
  }
}

export class NotOnRosterError extends DomainError {
  constructor() {
    super('not_on_roster', 'This name is not on the list of those who may take part.', {
      errors: [{ path: 'name', message: 'is not on the list' }],
    });
  }
}

export class NameTakenError extends DomainError {
  constructor() {
    super('name_taken', 'Somebody has joined by this name; the organizer can release it.', {
      errors: [{ path: 'name', message: 'is taken' }],
    });
  }
}
