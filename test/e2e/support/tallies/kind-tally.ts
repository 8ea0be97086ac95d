import type { Choice, Question, Result } from '../../../../src/contract/index.js';

/** What has to come of the votes of one kind: written down here, and nothing of it is the application's. */
export interface KindTally {
  /** A choice as the database holds it. */
  unpack(packed: unknown, question: Question): Choice;
  /** Equal choices are equal in it. */
  ordered(choice: Choice): Choice;
  /** The result of these votes. */
  tally(
    question: Question,
    choices: readonly Choice[],
  ): Pick<Result, 'buckets' | 'stats' | 'summary'>;
  /** What of a result nothing but the choices decides; left out where all of it is so. */
  certain?(
    result: Pick<Result, 'buckets' | 'stats' | 'summary'>,
  ): Pick<Result, 'buckets' | 'stats' | 'summary'>;
}
