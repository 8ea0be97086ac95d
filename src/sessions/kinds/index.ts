import { multipleChoice } from './multiple-choice.kind.js';
import type { QuestionKind } from './question-kind.js';
import { rating } from './rating.kind.js';
import { singleChoice } from './single-choice.kind.js';

export type * from './question-kind.js';
export { InvalidChoiceError } from './invalid-choice.error.js';
export { isNoChoice, NO_CHOICE } from './no-choice.js';

/** Every kind of question that there is; a new one is a file beside this one and a line here. */
const kinds: readonly QuestionKind[] = [singleChoice, multipleChoice, rating];

const kindsByName = new Map(kinds.map((kind) => [kind.name, kind]));

export const kindNames: readonly string[] = kinds.map(({ name }) => name);

/** The kind of a stored question, whose name was checked when it came in. */
export function kindOf(question: { kind: string }): QuestionKind {
  const kind = kindsByName.get(question.kind);
  if (!kind) throw new Error(`unknown question kind "${question.kind}"`);
  return kind;
}
