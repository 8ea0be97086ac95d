import type { SessionProgress } from '../contract/index.js';

/** What the ballots of a session add up to. */
export interface CountedBallots {
  /** How many have answered each question; one that nobody has answered may be absent. */
  readonly answered: Readonly<Record<string, number>>;
  /** How many have answered so many questions, by that number; 0 may be absent. */
  readonly done: Readonly<Record<string, number>>;
  /** How many play, and have answered nothing. */
  readonly idle: number;
}

/**
 * @param questionIds those that are or were open, in order
 */
export function toProgress(
  sessionId: string,
  questionIds: readonly string[],
  { answered, done, idle }: CountedBallots,
): SessionProgress {
  const counts = Array.from({ length: questionIds.length + 1 }, (_, k) =>
    k === 0 ? idle : (done[k] ?? 0),
  );
  const participants = counts.reduce((sum, count) => sum + count, 0);
  return {
    sessionId,
    participants,
    questions: questionIds.map((questionId) => ({
      questionId,
      answered: answered[questionId] ?? 0,
    })),
    done: counts,
  };
}
