import { type EntityManager, Raw } from 'typeorm';
import { isId } from '../platform/ids.js';
import { QuestionEntity } from './question.entity.js';
import { SessionEntity } from './session.entity.js';
import { QuestionNotFoundError, SessionNotFoundError } from './sessions.errors.js';

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

/**
 * The question and its session, both locked.
 * @param accountId undefined where Plenum itself acts, not an organizer
 * @throws QuestionNotFoundError where there is none, or it is another's
 */
export async function lockQuestion(
  manager: EntityManager,
  accountId: string | undefined,
  id: string,
): Promise<{ session: SessionEntity; question: QuestionEntity }> {
  const session = isId(id)
    ? await manager.findOne(SessionEntity, {
        where: { id: sessionOf(id), ...(accountId && { accountId }) },
        lock: { mode: 'for_no_key_update' },
      })
    : null;
  if (!session) throw new QuestionNotFoundError();
  const question = await manager.findOne(QuestionEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!question) throw new QuestionNotFoundError();
  return { session, question };
}

/** A question never moves to another session, so this needs no lock. */
const sessionOf = (questionId: string) =>
  Raw((id) => `${id} = (select session_id from questions where id = :questionId)`, { questionId });
