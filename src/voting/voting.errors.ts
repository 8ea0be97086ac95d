import type { FieldError } from '../contract/index.js';
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

/** The question was reset, or asks something else, since the vote was checked. */
export class RoundOverError extends QuestionNotOpenError {}
