import type { OrganizerQuestion } from '../../../../src/contract/index.js';
import type { Pair } from '../use-crosstab.js';

/** The one that the question asks again, or that asks it again. */
export function twinOf(
  question: OrganizerQuestion,
  questions: readonly OrganizerQuestion[],
): OrganizerQuestion | undefined {
  return (
    questions.find(({ id }) => id === question.repeatsId) ??
    questions.find(({ repeatsId }) => repeatsId === question.id)
  );
}

/** Of two that ask the same the earlier one groups, whichever is looked at. */
export function pairOf(
  question: OrganizerQuestion,
  by: OrganizerQuestion,
  isSwapped: boolean,
): Pair {
  const isEarlier = by.repeatsId === question.id;
  return isEarlier !== isSwapped
    ? { questionId: by.id, by: question.id }
    : { questionId: question.id, by: by.id };
}
