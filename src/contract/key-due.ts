import type { QuestionStatus, ResultsVisibility } from './shapes.js';
import { resultAudience } from './visibility.js';

/**
 * Whether the audience may know what is right, and why: nobody can answer any more, and all see the
 * result. One that was reset and not opened since is still to be asked: only who reveals it tells it.
 */
export function isKeyDue(
  question: {
    status: QuestionStatus;
    resultsRevealed: boolean;
    /** Null: it was not opened since its votes were erased. */
    openedAt: Date | string | null;
  },
  visibility: ResultsVisibility,
): boolean {
  const { status, resultsRevealed, openedAt } = question;
  if (status !== 'closed' || resultAudience(question, visibility) !== 'everyone') return false;
  return resultsRevealed || openedAt !== null;
}
