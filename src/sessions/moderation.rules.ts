import type { Organizer } from '../accounts/index.js';
import type { QuestionStatus } from '../contract/index.js';
import { kindOf } from './kinds/index.js';
import type { Moderator } from './link.js';
import { isOpenTo, type LinkedSession } from './link.rules.js';
import { LinkRevokedError, QuestionNotFoundError } from './sessions.errors.js';

/** Whether the user may moderate the session: here, and nowhere else, it is said who may. */
export function mayModerate(user: Organizer | Moderator, session: LinkedSession): boolean {
  return user.role === 'organizer' ? user.id === session.accountId : isOpenTo(user, session);
}

/**
 * To be asked again of the session as it is locked, which a revocation locks, too.
 * @throws LinkRevokedError of a moderator who has been let in before
 */
export function requireStillModerating(user: Organizer | Moderator, session: LinkedSession): void {
  if (user.role === 'moderator' && !mayModerate(user, session)) {
    throw new LinkRevokedError('moderator');
  }
}

/** Whether people can have written something that is to be looked at. */
export function isModerated(question: { kind: string; status: QuestionStatus }): boolean {
  return question.status !== 'draft' && kindOf(question).texts !== undefined;
}

/**
 * @throws QuestionNotFoundError where the question is nothing to the user
 * @throws LinkRevokedError where it was, of a moderator who has been let in before
 */
export function requireModeration(
  user: Organizer | Moderator,
  session: LinkedSession,
  question: { kind: string; status: QuestionStatus },
): void {
  const isTheirs =
    user.role === 'organizer'
      ? mayModerate(user, session)
      : user.sessionId === session.id && isModerated(question);
  if (!isTheirs) throw new QuestionNotFoundError();
  requireStillModerating(user, session);
}
