import type { AnswerKey, Choice, Question } from '../../../src/contract/index.js';

/** A key of one shape. */
export type KeyWith<Field extends string> = Extract<AnswerKey, Record<Field, unknown>>;

/** One kind of question whose answers can be right or wrong, where a phone says so. */
export interface CheckingKind {
  /**
   * How right a choice is, from 0 to 1, as the server has it; undefined where that depends on what others
   * have chosen.
   */
  creditOf(question: Question, choice: Choice, key: AnswerKey): number | undefined;

  /** Of each option that it can be marked as right or not, the ids of those that are. */
  rightOptionsOf?(key: AnswerKey): readonly string[];
}
