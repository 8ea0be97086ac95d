import type { QuestionView } from '../sessions/index.js';

interface AskedPair {
  readonly aId: string;
  readonly bId: string;
  /** Which one groups where the hall is shown it. */
  readonly shownBy: string | null;
}

/**
 * Which way round pairs are told where nobody says it: as the hall is shown it; else the question that was
 * asked first groups, and of two that ask the same the earlier one. In the order of the questions.
 */
export function waysOf(
  pairs: readonly AskedPair[],
  questions: readonly QuestionView[],
): { question: QuestionView; by: QuestionView }[] {
  return questions
    .flatMap((one, at) =>
      questions.slice(at + 1).flatMap((other) => {
        const pair = pairs.find(({ aId, bId }) =>
          [aId, bId].every((id) => id === one.id || id === other.id),
        );
        if (!pair) return [];
        const isTurned = pair.shownBy === other.id || one.repeatsId === other.id;
        const [by, question] =
          isTurned && pair.shownBy !== one.id ? [other, one] : ([one, other] as const);
        return [{ question, by }];
      }),
    )
    .sort((one, other) => questions.indexOf(one.question) - questions.indexOf(other.question));
}
