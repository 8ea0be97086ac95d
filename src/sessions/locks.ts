import { type EntityManager, type FindOptionsWhere, Raw } from 'typeorm';
import type { Organizer } from '../accounts/index.js';
import { isId } from '../platform/ids.js';
import type { Moderator } from './link.js';
import { requireModeration } from './moderation.rules.js';
import { QuestionEntity } from './question.entity.js';
import { SessionEntity } from './session.entity.js';
import { QuestionNotFoundError, SessionNotFoundError } from './sessions.errors.js';

/*
 * The order in which rows are locked, by whoever it is, so that no two wait for each other:
 *
 * 1. the session (`for no key update`), by changes of it and of its questions, but not by counting;
 * 2. its questions, several in the order of their ids: by changes, counting and seals;
 * 3. what hangs on a question: its result, tallies, ballots, texts, scores. Whoever writes them has the
 *    question's lock, so nobody waits for a row of these.
 *
 * What the audience asks is locked after its session, and with none of the others: qa-items.repository.ts.
 *
 * Counting refers to the session where it notes names, which `for no key update` lets it do.
 */

/**
 * The session, locked until the transaction ends. Every change of a session or of its questions
 * takes this lock first, so changes of one session follow one another.
 * @throws SessionNotFoundError where there is none, or it is another's
 */
export async function lockSession(
  manager: EntityManager,
  accountId: string,
  id: string,
): Promise<SessionEntity> {
  const session = isId(id)
    ? await manager.findOne(SessionEntity, {
        where: { id, accountId },
        // Leaves others free to refer to the session: counting does, and holds the questions.
        lock: { mode: 'for_no_key_update' },
      })
    : null;
  if (!session) throw new SessionNotFoundError();
  return session;
}

interface LockedQuestion {
  readonly session: SessionEntity;
  readonly question: QuestionEntity;
}

/**
 * The question and its session, both locked.
 * @param accountId undefined where Plenum itself acts, not an organizer
 * @throws QuestionNotFoundError where there is none, or it is another's
 */
export async function lockQuestion(
  manager: EntityManager,
  accountId: string | undefined,
  id: string,
): Promise<LockedQuestion> {
  return lockBoth(manager, { id: sessionOf(id), ...(accountId && { accountId }) }, id);
}

/**
 * The same for who moderates it, so that no link counts any more whose revocation was answered.
 * @throws QuestionNotFoundError where it is nothing to the user, LinkRevokedError
 */
export async function lockModerated(
  manager: EntityManager,
  user: Organizer | Moderator,
  id: string,
): Promise<LockedQuestion> {
  const theirs =
    user.role === 'organizer' ? { id: sessionOf(id), accountId: user.id } : { id: user.sessionId };
  const locked = await lockBoth(manager, theirs, id);
  requireModeration(user, locked.session, locked.question);
  return locked;
}

async function lockBoth(
  manager: EntityManager,
  where: FindOptionsWhere<SessionEntity>,
  id: string,
): Promise<LockedQuestion> {
  const session = isId(id)
    ? await manager.findOne(SessionEntity, { where, lock: { mode: 'for_no_key_update' } })
    : null;
  if (!session) throw new QuestionNotFoundError();
  const question = await manager.findOne(QuestionEntity, {
    where: { id, sessionId: session.id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!question) throw new QuestionNotFoundError();
  return { session, question };
}

/** A question never moves to another session, so this needs no lock. */
const sessionOf = (questionId: string) =>
  Raw((id) => `${id} = (select session_id from questions where id = :questionId)`, { questionId });
