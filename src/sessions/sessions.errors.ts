import type { Problem } from '../contract/index.js';
import { DomainError } from '../platform/domain-error.js';
import type { LinkKind } from './link.js';

export class SessionNotFoundError extends DomainError {
  constructor(detail = 'There is no such session.') {
    super('session_not_found', detail);
  }
}

/** Set by an admin: what is held has to be there later. */
export class LegalHoldError extends DomainError {
  constructor() {
    super('legal_hold', 'This is under a legal hold: neither it nor its votes can be deleted.');
  }
}

export class SessionEndedError extends DomainError {
  constructor() {
    super('session_ended', 'This session has ended.');
  }
}

export class QuestionNotFoundError extends DomainError {
  constructor() {
    super('question_not_found', 'There is no such question.');
  }
}

export class SessionNotLiveError extends DomainError {
  constructor(status: string) {
    super('session_not_live', `A question opens only in a live session; this one is ${status}.`);
  }
}

export class InvalidTransitionError extends DomainError {
  constructor(action: string, what: string, status: string) {
    super('invalid_transition', `Cannot ${action} a ${what} that is ${status}.`);
  }
}

export class SessionTimeOverError extends DomainError {
  constructor() {
    super('invalid_transition', 'The session would end at once: its `endsAt` is over.');
  }
}

export class QuestionHasVotesError extends DomainError {
  constructor() {
    super(
      'question_has_votes',
      'Kind, options, pictures and scale cannot change once there are votes; reset the question first.',
    );
  }
}

/** Who has voted was told that nobody can put the answers together. */
export class SessionHasVotesError extends DomainError {
  constructor() {
    super(
      'session_has_votes',
      '`traceable` can be set as long as no question has votes: who votes has to know it before.',
    );
  }
}

/** What was to be changed is not as the client knew it. */
export class EditConflictError extends DomainError {
  constructor(current: NonNullable<Problem['current']>) {
    const { revision } = current;
    super(
      'edit_conflict',
      `It is at revision ${revision} now, which If-Match does not name; "current" has it.`,
      { current },
    );
  }
}

/** What the links of a session are called. */
const linkNames: Readonly<Record<LinkKind, string>> = {
  screen: 'link to the big screen',
  moderator: 'link for moderators',
};

export class LinkNotFoundError extends DomainError {
  constructor(kind: LinkKind) {
    super(`${kind}_link_not_found`, `The session has no ${linkNames[kind]}.`);
  }
}

export class LinkRevokedError extends DomainError {
  constructor(kind: LinkKind) {
    super(`${kind}_link_revoked`, `The ${linkNames[kind]} was revoked; ask for a new one.`);
  }
}

export class LimitReachedError extends DomainError {
  constructor(limit: number, what: string) {
    super('limit_reached', `There can be at most ${limit} ${what}.`);
  }
}

/** Of a token that was good once, or would be without a roster: joining again tells what is missing. */
export class NotAdmittedError extends DomainError {
  constructor() {
    super('not_admitted', 'This participant is not admitted (any more); join again.');
  }
}

/** What a motion is decided by stays as it is until every vote on it is counted. */
export class MotionOpenError extends DomainError {
  constructor() {
    super(
      'motion_open',
      'A motion of this session is open or still counted: terms, roster, weights and names change before or after.',
    );
  }
}

/** Two results, one vote apart, would tell whose that is. */
export class MotionDecidedError extends DomainError {
  constructor() {
    super(
      'motion_decided',
      'A motion that was decided by anonymous votes with weights opens again after a reset alone.',
    );
  }
}

export class MotionWithoutRosterError extends DomainError {
  constructor() {
    super(
      'motion_without_roster',
      'Its majority or quorum is of those entitled: without a roster nobody knows who they are.',
    );
  }
}
