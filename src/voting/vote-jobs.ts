import type { PackedChoice } from '../sessions/index.js';
import type { QueuedBallot } from './vote.js';

export const COUNT_JOB = 'count';
export const SEAL_JOB = 'seal';

/** Some hundred votes; written as tuples by question, because their number sets its size. */
export interface CountJob {
  questions: {
    id: string;
    round: number;
    ballots: [participantId: string, receiptId: string, choice: PackedChoice, replaces: 0 | 1][];
  }[];
}

/** Stands in the queue behind the last vote of a closed question. */
export interface SealJob {
  questionId: string;
  round: number;
  /** ISO 8601. A question that was opened again since is not the one that was closed. */
  closedAt: string;
}

export function toCountJob(ballots: readonly QueuedBallot[]): CountJob {
  const questions = new Map<string, CountJob['questions'][number]>();
  for (const { questionId, round, participantId, receiptId, choice, replaces } of ballots) {
    const key = `${questionId} ${round}`;
    const question = questions.get(key) ?? { id: questionId, round, ballots: [] };
    questions.set(key, question);
    question.ballots.push([participantId, receiptId, choice, replaces ? 1 : 0]);
  }
  return { questions: [...questions.values()] };
}

export function fromCountJob({ questions }: CountJob): QueuedBallot[] {
  return questions.flatMap(({ id, round, ballots }) =>
    ballots.map(([participantId, receiptId, choice, replaces]) => ({
      questionId: id,
      round,
      participantId,
      receiptId,
      choice,
      replaces: replaces === 1,
    })),
  );
}
