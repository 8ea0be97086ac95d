import type { Choice, OwnScore, Question } from '../../../../src/contract/index.js';
import type { CheckingKind } from '../../kinds/checking-kind.js';

/** How an answer was; undefined where that cannot be said. */
export type Verdict = 'right' | 'partly' | 'wrong' | 'none' | undefined;

/**
 * Whether an answer is right, once what is right is due.
 * @param score what the server says of the last question, which counts more than what the phone works out
 */
export function verdictOf(
  kind: CheckingKind,
  question: Question,
  choice: Choice | undefined,
  score?: OwnScore['last'],
): Verdict {
  if (!choice) return 'none';
  if (score?.questionId === question.id && score.right) return 'right';
  const credit = kind.creditOf(question, choice, question.answerKey!);
  if (credit === undefined) return score?.questionId === question.id ? 'wrong' : undefined;
  if (credit >= 1) return 'right';
  return credit > 0 ? 'partly' : 'wrong';
}
