import type { RoundOf } from '../claims/claims.js';
import type { QueuedBallot } from '../vote.js';
import { type CountJob, fromCountJob } from '../vote-jobs.js';

/** A vote of a job: its question with one ballot, or what stands there where it is malformed. */
type JobVote = CountJob['questions'][number];

/** Votes that can never be counted as they are, and why the first of them cannot. */
export interface Poison {
  readonly job: CountJob;
  readonly reason: string;
}

/** The votes of a job, one by one; none where it is no such job at all. */
export function votesOf(job: CountJob): JobVote[] {
  const { questions } = (job ?? {}) as Partial<CountJob>;
  if (!Array.isArray(questions)) return [];
  return questions.flatMap((question) =>
    Array.isArray(question?.ballots)
      ? question.ballots.map((ballot) => ({ ...question, ballots: [ballot] }))
      : [question],
  );
}

/** The two halves of a job; undefined where it is one vote, or cannot be taken apart. */
export function halvesOf(job: CountJob): [CountJob, CountJob] | undefined {
  const votes = votesOf(job);
  if (votes.length < 2) return undefined;
  const half = Math.ceil(votes.length / 2);
  return [{ questions: votes.slice(0, half) }, { questions: votes.slice(half) }];
}

/** What can be read of a job; votes that are malformed are left out. */
export function readableBallots(job: CountJob): QueuedBallot[] {
  return votesOf(job).flatMap((vote) => {
    try {
      return fromCountJob({ questions: [vote] });
    } catch {
      return [];
    }
  });
}

/** Whether a job has votes of the round; nobody knows of those that are malformed. */
export function isAbout(job: CountJob, { questionId, round }: RoundOf): boolean {
  return votesOf(job).some((vote) => vote?.id === questionId && vote.round === round);
}

/** What is left of both halves; undefined where that is nothing. */
export function together(parts: readonly Poison[]): Poison | undefined {
  const [first] = parts;
  if (!first || parts.length === 1) return first;
  return { ...first, job: { questions: parts.flatMap(({ job }) => votesOf(job)) } };
}
