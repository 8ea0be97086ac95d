import { InjectQueue } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { OverloadedError } from '../platform/domain-error.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { VOTES_QUEUE } from '../platform/queue/queues.js';
import type { ClosedRound } from '../results/index.js';
import type { Claim, RoundClaims } from './claims.js';
import { ClaimsService } from './claims.service.js';
import type { QueuedBallot, Vote } from './vote.js';
import { COUNT_JOB, type CountJob, SEAL_JOB, type SealJob, toCountJob } from './vote-jobs.js';
import { AlreadyVotedError, RoundOverError } from './voting.errors.js';

/** How long a vote waits for others to share its job. Milliseconds. */
const COMMIT_WINDOW = 5;
/** Votes of one job. */
const MAX_BATCH = 500;
/** Votes that wait for the queue's answer; beyond, new ones are refused at once. */
const MAX_WAITING = 20_000;

/** A job is tried for some ten minutes, longer than a database takes to restart. */
const jobOptions = {
  attempts: 600,
  backoff: { type: 'fixed', delay: 1_000 },
  removeOnComplete: true,
} as const;

interface Waiting {
  readonly vote: Vote;
  readonly accept: (receiptId: string) => void;
  readonly refuse: (error: unknown) => void;
}

/**
 * Group commit: all votes of a few milliseconds go into the durable queue as one job, and each
 * is confirmed when the queue has it. That is what makes durability affordable: one write for
 * some hundred votes.
 */
@Injectable()
export class VoteIntake implements BeforeApplicationShutdown {
  readonly #logger = new Logger(VoteIntake.name);
  readonly #commits = new Set<Promise<void>>();
  #batch: Waiting[] = [];
  #timer: NodeJS.Timeout | undefined;
  #waiting = 0;
  #closing = false;

  constructor(
    private readonly claims: ClaimsService,
    private readonly metrics: Metrics,
    @InjectQueue(VOTES_QUEUE) private readonly queue: Queue<CountJob | SealJob>,
  ) {}

  /**
   * @returns the id of the receipt, when the queue has the vote
   * @throws AlreadyVotedError, RoundOverError
   * @throws OverloadedError where nothing was recorded
   */
  enqueue(vote: Vote): Promise<string> {
    if (this.#closing) throw new OverloadedError('The server is restarting; send the vote again.');
    if (this.#waiting >= MAX_WAITING) {
      throw new OverloadedError('Too many votes at once; nothing was recorded, send it again.');
    }
    return new Promise((accept, refuse) => {
      this.#waiting += 1;
      this.#batch.push({ vote, accept, refuse });
      if (this.#batch.length >= MAX_BATCH) this.#flush();
      else this.#timer ??= setTimeout(() => this.#flush(), COMMIT_WINDOW);
    });
  }

  /** Resolves when every vote that was given to `enqueue` before has its answer. */
  async settle(): Promise<void> {
    this.#flush();
    await Promise.all(this.#commits);
  }

  /** Puts the seal of a closed question behind its last vote. */
  async seal({ questionId, round, closedAt }: ClosedRound): Promise<void> {
    await this.settle();
    const seal = { questionId, round, closedAt: closedAt.toISOString() };
    await this.queue.add(SEAL_JOB, seal, jobOptions);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#closing = true;
    await this.settle();
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#batch.length === 0) return;
    const batch = this.#batch;
    this.#batch = [];
    const commit = this.#commit(batch).finally(() => {
      this.#waiting -= batch.length;
      this.#commits.delete(commit);
    });
    this.#commits.add(commit);
  }

  /** Answers each vote of the batch; never rejects. */
  async #commit(batch: Waiting[]): Promise<void> {
    try {
      const rounds = await this.claims.prepare(batch.map(({ vote }) => vote));
      const claimed = batch.flatMap((waiting, index) => {
        const claim = this.#claim(waiting, rounds[index]);
        return claim ? [{ ...waiting, claim }] : [];
      });
      if (claimed.length > 0) await this.#queueAll(claimed);
    } catch (error) {
      this.#logger.error(error);
      const overloaded = new OverloadedError('The vote could not be recorded; send it again.');
      for (const { refuse } of batch) refuse(overloaded); // those already answered do not mind
    }
  }

  /** @returns the claim that has to be queued; other votes are answered here */
  #claim({ vote, accept, refuse }: Waiting, round: RoundClaims | undefined): Claim | undefined {
    if (!round) {
      refuse(new RoundOverError());
      return undefined;
    }
    const outcome = this.claims.claim(round, vote);
    if (outcome.kind === 'enqueue') return outcome.claim;
    if (outcome.kind === 'accepted') accept(outcome.claim.receiptId);
    else refuse(new AlreadyVotedError());
    return undefined;
  }

  async #queueAll(claimed: (Waiting & { claim: Claim })[]): Promise<void> {
    const ballots: QueuedBallot[] = claimed.map(({ vote, claim }) => ({
      questionId: vote.questionId,
      round: vote.round,
      participantId: vote.participantId,
      receiptId: claim.receiptId,
      choice: claim.choice,
      replaces: claim.replaces,
    }));
    try {
      await this.queue.add(COUNT_JOB, toCountJob(ballots), jobOptions);
    } catch (error) {
      for (const { claim } of claimed) if (claim.state === 'pending') claim.state = 'unsure';
      throw error;
    }
    this.metrics.batchSize.observe(ballots.length);
    for (const { claim, accept } of claimed) {
      claim.state = 'queued';
      accept(claim.receiptId);
    }
  }
}
