import type { Question } from '../../../../src/contract/index.js';

/** In the order in which they are gone through. */
export function inOrder(questions: readonly Question[]): Question[] {
  return [...questions].sort((one, other) => one.position - other.position);
}

/**
 * Where one goes on: at the first that is open and not answered, else at the first.
 * @param isAnswered by the question's id
 */
export function resumeAt(
  questions: readonly Question[],
  isAnswered: (id: string) => boolean,
): Question | undefined {
  const ordered = inOrder(questions);
  return ordered.find(({ id, status }) => status === 'open' && !isAnswered(id)) ?? ordered[0];
}

/** The next one that is open and not answered, after this one and around; undefined where there is none. */
export function nextOpen(
  questions: readonly Question[],
  id: string,
  isAnswered: (id: string) => boolean,
): Question | undefined {
  const ordered = inOrder(questions);
  const at = ordered.findIndex((one) => one.id === id);
  const around = [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(0, at))];
  return around.find((one) => one.status === 'open' && !isAnswered(one.id));
}
