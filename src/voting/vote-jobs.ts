import type { Voter } from '../participants/index.js';
import type { PackedChoice } from '../sessions/index.js';
import type { QueuedBallot } from './vote.js';

export const COUNT_JOB = 'count';
export const SEAL_JOB = 'seal';
/** Tells all processes that a seal was queued; what tells of votes is `ACCEPTED`. */
export const SEAL_QUEUED = 'votes.seal-queued';

/** The name, and what follows it, only of who votes in a session that asks for names. */
export type BallotTuple = [
  participantId: string,
  receiptId: string,
  choice: PackedChoice,
  replaces: 0 | 1,
  name?: string,
  joinedAt?: number,
];

/** Some hundred votes; written as tuples by question, because their number sets its size. */
export interface CountJob {
  questions: {
    id: string;
    round: number;
    ballots: BallotTuple[];
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
  for (const { questionId, round, participantId, receiptId, choice, replaces, voter } of ballots) {
    const key = `${questionId} ${round}`;
    const question = questions.get(key) ?? { id: questionId, round, ballots: [] };
    questions.set(key, question);
    const ballot: BallotTuple = [participantId, receiptId, choice, replaces ? 1 : 0];
    if (voter) ballot.push(voter.name);
    if (voter?.joinedAt !== undefined) ballot.push(voter.joinedAt);
    question.ballots.push(ballot);
  }
  return { questions: [...questions.values()] };
}

export function fromCountJob({ questions }: CountJob): QueuedBallot[] {
  return questions.flatMap(({ id, round, ballots }) =>
    ballots.map(([participantId, receiptId, choice, replaces, name, joinedAt]) => ({
      questionId: id,
      round,
      participantId,
      receiptId,
      choice,
      replaces: replaces === 1,
      voter: name === undefined ? undefined : toVoter(name, joinedAt),
    })),
  );
}

/** A vote counts whatever is wrong with the name that came along. */
function toVoter(name: unknown, joinedAt: unknown): Voter | undefined {
  if (typeof name !== 'string') return undefined;
  return { name, joinedAt: Number.isSafeInteger(joinedAt) ? (joinedAt as number) : undefined };
}

/** A job is tried for some ten minutes, longer than a database takes to restart. */
export const jobOptions = {
  attempts: 600,
  backoff: { type: 'fixed', delay: 1_000 },
  removeOnComplete: true,
} as const;
