import type { Ballot, QueuedBallot, Vote } from '../vote.js';

/** One round of a question. */
export interface RoundOf {
  readonly questionId: string;
  readonly round: number;
}

/**
 * What becomes of a vote:
 * - `accepted`: the queue has this very choice.
 * - `enqueue`: its ballot is to be put into the queue; for a retry that is the one of the first try.
 * - `refused`: another choice was made before. It may not have reached the queue, if the process
 *   that took it died; then it is `standing`, and to be queued before the refusal is told. So is a
 *   withdrawal of nothing where votes cannot be withdrawn.
 * - `over`: the round takes no votes any more, or not those of the opening it was checked against.
 */
export type ClaimOutcome =
  | { readonly kind: 'accepted'; readonly receiptId: string }
  | { readonly kind: 'enqueue'; readonly ballot: QueuedBallot }
  | { readonly kind: 'refused'; readonly standing?: QueuedBallot }
  | { readonly kind: 'over' };

/**
 * A participant's vote, as far as it is known without asking the database. `none`: there is none.
 * `unknown`: the database knows, if anybody does; so it is of a ballot that is not kept, as far as is
 * known: the queue does not have it, so it is counted, or on its way into the queue, or never comes there.
 */
export type Recalled = { readonly ballot: Ballot; readonly isKept: boolean } | 'none' | 'unknown';

/**
 * Who has voted what: of two choices of a participant, made at the same time anywhere, one is
 * first. A fast path that may be lost; the ballots in the database are the last word.
 */
export abstract class Claims {
  /**
   * Claims all votes of a batch; every call that does not reject is followed by one of `queued` or
   * `unsure`. After one that rejects no job has the id of the batch.
   * @param batch the id of the job that is going to hold what is to be enqueued
   * @returns an outcome for each vote, in their order
   */
  abstract claim(batch: string, votes: readonly Vote[]): Promise<ClaimOutcome[]>;

  /** The queue has these ballots of the batch. */
  abstract queued(batch: string, ballots: readonly QueuedBallot[]): Promise<void>;

  /** The queue did not say that it has them, though it may: nobody was told that it does. */
  abstract unsure(batch: string, ballots: readonly QueuedBallot[]): Promise<void>;

  /** @returns an answer for each participant, in their order */
  abstract recall(round: RoundOf, participantIds: readonly string[]): Promise<Recalled[]>;

  /** These are in the database: they need not be looked up there again. */
  abstract counted(ballots: readonly Ballot[]): void;

  /** Lets no vote through that was checked against an opening before `closedAt`. */
  abstract bar(round: RoundOf, closedAt: Date): Promise<void>;

  /**
   * Lets no vote through that was checked against an opening before `closedAt`. Resolves when
   * what was claimed before is in the queue.
   */
  abstract fence(round: RoundOf, closedAt: Date): Promise<void>;
}

/** Later than any opening: closes a round permanently. */
export const FOR_EVER = new Date(8.64e15);
