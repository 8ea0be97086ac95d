import type { QuestionStatistics } from '../contract/index.js';

/** Of fewer players than so many, one more or less would say something else: nothing is said. */
export const MIN_PLAYERS = 10;

/** What the scores of a question add up to. */
export interface CountedScores {
  readonly questionId: string;
  readonly answered: number;
  readonly right: number;
  /** Sum of credits, in millionths. */
  readonly credit: number;
  /** Of credits here and credits in all other questions together; null where one of them is always the same. */
  readonly correlation: number | null;
}

export function toStatistics({
  questionId,
  answered,
  right,
  credit,
  correlation,
}: CountedScores): QuestionStatistics {
  return {
    questionId,
    answered,
    right,
    meanCredit: answered === 0 ? null : rounded(credit / 1_000_000 / answered),
    difficulty: answered === 0 ? null : rounded(right / answered),
    discrimination: answered < MIN_PLAYERS || correlation === null ? null : rounded(correlation),
  };
}

/** To a millionth: no more is known. */
function rounded(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000 + 0; // no −0
}
