import type { FieldError } from '../contract/index.js';
import { DomainError } from '../platform/domain-error.js';

export class ParticipantNotFoundError extends DomainError {
  constructor() {
    super('participant_not_found', 'There is no such participant in the list of this session.');
  }
}

/** @param errors all that is missing, so that a page can ask for it at once */
export class PasscodeRequiredError extends DomainError {
  constructor(errors: FieldError[]) {
    super('passcode_required', 'This session asks for a passcode.', { errors });
  }
}

/** @param errors what is missing besides */
export class PasscodeWrongError extends DomainError {
  constructor(errors: FieldError[]) {
    super('passcode_wrong', 'The passcode is not that of this session.', {
      errors: [{ path: 'passcode', message: 'is not that of this session' }, ...errors],
    });
  }
}

/** @param errors as above */
export class VoterCodeRequiredError extends DomainError {
  constructor(errors: FieldError[]) {
    super('voter_code_required', 'This session asks for a voter code.', { errors });
  }
}

/** Not a passing condition: the organizer would have to let in more. */
export class TooManyParticipantsError extends DomainError {
  constructor(max: number) {
    super(
      'too_many_participants',
      `At most ${max} may join from one address; the organizer can allow more.`,
    );
  }
}
