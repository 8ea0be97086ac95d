import { InjectQueue } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Queue } from 'bullmq';
import { OverloadedError } from '../../platform/domain-error.js';
import { isNoChoice } from '../../sessions/index.js';
import { AcceptedVotes } from './accepted-votes.js';
import { type ClaimOutcome, Claims } from '../claims/claims.js';
import { QueueDepth } from './queue-depth.js';
import { SealingService } from '../sealing/sealing.service.js';
import type { QueuedBallot, Vote } from '../vote.js';
import { COUNT_JOB, type CountJob, jobOptions, toCountJob } from '../vote-jobs.js';
import { AlreadyVotedError, NotWithdrawableError, RoundOverError } from '../voting.errors.js';
import { VOTES_QUEUE } from '../votes.queue.js';
import { VotingMetrics } from '../voting.metrics.js';

/** How long a vote waits for those that come with it. Milliseconds. */
const COMMIT_WINDOW = 5;
/**
 * Between two jobs where few votes come: a job costs what some hundred votes cost. Who votes alone is
 * not held up, and who votes right after another by less than anybody notices. Milliseconds.
 */
const COMMIT_INTERVAL = 100;
/** Votes that are not few, when those that came together are there. */
const MANY = 8;
/** Votes that wait for no others. */
const ENOUGH = 32;
/** Votes of one job. */
const MAX_BATCH = 500;
/**
 * Jobs that are on their way into the queue at a time. While more votes come than can be taken, the
 * others wait for these; where they are a full job, only until the queue has them, as long as no more
 * than so many are being answered.
 */
const MAX_COMMITS = 2;
/**
 * Votes of a job that are answered in one turn of the event loop while a full one waits: a turn has these
 * answers to write, and what those who are answered send next to read. Health and organizers wait for
 * a turn with each statement, and one with a whole job's answers takes some 80 ms.
 */
const ANSWERS_A_TURN = 64;
/**
 * How long the others wait where none of these gets its answer: a queue that hangs is not to hold
 * each job for as long as the one before it. Milliseconds.
 */
const PATIENCE = 2_000;
/** Votes that wait for the queue's answer; beyond, new ones are refused at once. */
const MAX_WAITING = 10_000;
/** When to come back to a queue that is full: counting takes its time. Seconds. */
const FULL_RETRY = 5;

/** A job on its way into the queue. */
interface Commit {
  readonly questionIds: ReadonlySet<string>;
  /** Whether the queue has answered. */
  isQueued: boolean;
  /** Resolves when each of its votes has its answer; never rejects. */
  done: Promise<void>;
}

/** Who waits for the answer to a vote: an object, and no promise, as thousands wait at a time. */
export interface Caster {
  /** The queue has the vote. */
  accept(receiptId: string): void;
  /** @param error AlreadyVotedError, NotWithdrawableError, RoundOverError, OverloadedError */
  refuse(error: unknown): void;
}

interface Waiting {
  readonly vote: Vote;
  readonly caster: Caster;
}

/**
 * Group commit: all votes of a few milliseconds go into the durable queue as one job, and each
 * is confirmed when the queue has it. That is what makes durability affordable: one write for
 * some hundred votes.
 */
@Injectable()
export class VoteIntake implements BeforeApplicationShutdown {
  readonly #logger = new Logger(VoteIntake.name);
  readonly #commits = new Set<Commit>();
  #pending: Waiting[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** Whether the few that are pending wait for others to come. */
  #isPacing = false;
  /** By `performance.now()`. */
  #flushedAt = -Infinity;
  /** Whether what is pending waits for the commits that are under way. */
  #isHeld = false;
  #waiting = 0;
  #closing = false;

  constructor(
    private readonly claims: Claims,
    private readonly accepted: AcceptedVotes,
    private readonly metrics: VotingMetrics,
    private readonly depth: QueueDepth,
    sealing: SealingService,
    @InjectQueue(VOTES_QUEUE) private readonly queue: Queue<CountJob>,
  ) {
    sealing.beforeFence((questionId) => this.#settle(questionId));
  }

  /**
   * @returns the id of the receipt, when the queue has the vote
   * @throws AlreadyVotedError, NotWithdrawableError, RoundOverError
   * @throws OverloadedError where nothing was recorded
   */
  enqueue(vote: Vote): Promise<string> {
    return new Promise((accept, refuse) => this.take(vote, { accept, refuse }));
  }

  /** The same, where somebody is told instead: one thing, once. */
  take(vote: Vote, caster: Caster): void {
    const overload = this.#overload();
    if (overload) return caster.refuse(overload);
    this.#waiting += 1;
    this.#pending.push({ vote, caster });
    if (this.#isHeld) return;
    if (this.#pending.length >= (this.#isPacing ? ENOUGH : MAX_BATCH)) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flushOrWait(), COMMIT_WINDOW);
  }

  /** Why no vote is taken now. */
  #overload(): OverloadedError | undefined {
    if (this.#closing) return new OverloadedError('The server is restarting; send the vote again.');
    if (this.#waiting >= MAX_WAITING) {
      return new OverloadedError('Too many votes at once; nothing was recorded, send it again.');
    }
    if (!this.depth.isFull) return undefined;
    const detail = 'Too many votes wait to be counted; nothing was recorded, send it again.';
    return new OverloadedError(detail, FULL_RETRY);
  }

  #flushOrWait(): void {
    const pause = this.#flushedAt + COMMIT_INTERVAL - performance.now();
    if (pause <= 0 || this.#pending.length >= MANY) return this.#flush();
    this.#isPacing = true;
    this.#timer = setTimeout(() => this.#flush(), pause);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#closing = true;
    this.#flush(always);
    await Promise.all([...this.#commits].map(({ done }) => done));
  }

  /** Resolves when every vote on the question that was given to `enqueue` before has its answer. */
  async #settle(questionId: string): Promise<void> {
    const isOfIt = ({ vote }: Waiting) => vote.questionId === questionId;
    const own = this.#pending.filter(isOfIt);
    if (own.length > 0) this.#pending = this.#pending.filter((waiting) => !isOfIt(waiting));
    while (own.length > 0) this.#begin(own);
    const commits = [...this.#commits].filter(({ questionIds }) => questionIds.has(questionId));
    await Promise.all(commits.map(({ done }) => done));
  }

  /** Commits what is pending, as far as so many commits go. */
  #flush(hasRoom = () => this.#hasRoom()): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isPacing = false;
    this.#flushedAt = performance.now();
    while (this.#pending.length > 0 && hasRoom()) this.#begin(this.#pending);
    this.#isHeld = this.#pending.length > 0;
    if (this.#isHeld) this.#timer = setTimeout(() => this.#flush(always), PATIENCE);
  }

  /** Whether more votes come than can be taken: those that wait are a full job. */
  get #isFlooded(): boolean {
    return this.#pending.length >= MAX_BATCH;
  }

  #hasRoom(): boolean {
    if (this.#commits.size < MAX_COMMITS) return true;
    // Less than a full job is worth waiting for more, which those who are answered may send.
    if (!this.#isFlooded) return false;
    let onTheirWay = 0;
    for (const { isQueued } of this.#commits) if (!isQueued) onTheirWay += 1;
    return onTheirWay < MAX_COMMITS && this.#commits.size < 2 * MAX_COMMITS;
  }

  /** Takes one job's votes from the front of these. */
  #begin(waiting: Waiting[]): void {
    const batch = waiting.splice(0, MAX_BATCH);
    const questionIds = new Set(batch.map(({ vote }) => vote.questionId));
    const commit: Commit = { questionIds, isQueued: false, done: Promise.resolve() };
    this.#commits.add(commit);
    commit.done = this.#commit(batch, commit).finally(() => {
      this.#waiting -= batch.length;
      this.#commits.delete(commit);
      if (this.#isHeld) this.#flush();
    });
  }

  /** Answers each vote of the batch; never rejects. */
  async #commit(waiting: Waiting[], commit: Commit): Promise<void> {
    const batch = newBatchId();
    try {
      const outcomes = await this.claims.claim(
        batch,
        waiting.map(({ vote }) => vote),
      );
      const ballots = outcomes.flatMap(ballotOf);
      if (ballots.length > 0) await this.#queueAll(batch, ballots);
      commit.isQueued = true;
      if (this.#isFlooded) this.#flush();
      await this.#tellAll(waiting, outcomes);
      if (ballots.length === 0) return;
      this.accepted.tell(ballots);
      await this.claims.queued(batch, ballots);
    } catch (error) {
      this.#logger.error({ message: 'votes were not queued', err: error, jobId: batch });
      if (commit.isQueued) return;
      const overloaded = new OverloadedError('The vote could not be recorded; send it again.');
      for (const { caster } of waiting) caster.refuse(overloaded);
    }
  }

  async #tellAll(waiting: Waiting[], outcomes: ClaimOutcome[]): Promise<void> {
    for (const [index, one] of waiting.entries()) {
      if (this.#isFlooded && index > 0 && index % ANSWERS_A_TURN === 0) await turn();
      this.#tell(one, outcomes[index]!);
    }
  }

  /** Whatever is wrong with who is told, the others of the batch are told, too. */
  #tell(one: Waiting, outcome: ClaimOutcome): void {
    try {
      answer(one, outcome);
    } catch (error) {
      this.#logger.error(error);
    }
  }

  async #queueAll(batch: string, ballots: QueuedBallot[]): Promise<void> {
    try {
      await this.queue.add(COUNT_JOB, toCountJob(ballots), { ...jobOptions, jobId: batch });
    } catch (error) {
      await this.claims.unsure(batch, ballots);
      throw error;
    }
    this.metrics.batchSize.observe(ballots.length);
  }
}

const always = () => true;

/** What has to be queued before the vote is answered. */
function ballotOf(outcome: ClaimOutcome): QueuedBallot | [] {
  if (outcome.kind === 'enqueue') return outcome.ballot;
  return outcome.kind === 'refused' ? (outcome.standing ?? []) : [];
}

function answer({ vote, caster }: Waiting, outcome: ClaimOutcome): void {
  switch (outcome.kind) {
    case 'accepted':
      return caster.accept(outcome.receiptId);
    case 'enqueue':
      return caster.accept(outcome.ballot.receiptId);
    case 'refused':
      return caster.refuse(
        isNoChoice(vote.choice) ? new NotWithdrawableError() : new AlreadyVotedError(),
      );
    case 'over':
      return caster.refuse(new RoundOverError());
  }
}

/** 17 characters; the first keeps BullMQ from taking it for a number of its own. */
function newBatchId(): string {
  return `b${randomBytes(12).toString('base64url')}`;
}
