import type { QuestionView } from '../sessions/index.js';

const lists = new WeakMap<QuestionView, readonly [QuestionView]>();

/** The question in a list that is the same for all who ask for it: they are answered together. */
export function onlyOf(question: QuestionView): readonly [QuestionView] {
  const list = lists.get(question) ?? [question];
  lists.set(question, list);
  return list;
}
