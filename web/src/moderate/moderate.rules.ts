import type { Question } from '../../../src/contract/index.js';

/** What is moderated: what the audience asks, or what it writes to a question. */
export type Part = 'qa' | Question;

/**
 * What is looked at: what somebody has picked, else of the questions that are open the one that was
 * opened last, else what the audience asks, else of all questions the one that was opened last.
 * @param picked `qa`, or a question's id
 * @param hasQa whether the session has that
 */
export function partToShow(
  questions: readonly Question[],
  hasQa: boolean,
  picked: string | undefined,
): Part | undefined {
  if (hasQa && picked === 'qa') return 'qa';
  const chosen = questions.find(({ id }) => id === picked);
  const open = chosen ?? latest(questions.filter(({ status }) => status === 'open'));
  return open ?? (hasQa ? 'qa' : latest(questions));
}

function latest(questions: readonly Question[]): Question | undefined {
  return questions.reduce<Question | undefined>(
    (last, one) => (!last || openedAt(one) > openedAt(last) ? one : last),
    undefined,
  );
}

/** ISO 8601 sorts as text. */
function openedAt({ openedAt }: Question): string {
  return openedAt ?? '';
}
