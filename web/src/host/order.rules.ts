import type { Session } from '../../../src/contract/index.js';
import { withInserted, without } from '../browser/lists.js';

/** The list with one of its items at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  return withInserted(without(list, from), to, list[from]!);
}

/** The session with its questions in this order. */
export function withOrder(session: Session, questionIds: readonly string[]): Session {
  const questions = questionIds
    .map((id) => session.questions.find((question) => question.id === id)!)
    .map((question, position) => ({ ...question, position }));
  return { ...session, questions };
}
