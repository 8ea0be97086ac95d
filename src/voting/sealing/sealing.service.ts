import { InjectQueue } from '@nestjs/bullmq';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Bus } from '../../platform/bus/bus.js';
import { Pacer } from '../../platform/pacer/pacer.js';
import { type ClosedRound, ResultsService } from '../../results/index.js';
import {
  questionIn,
  type QuestionView,
  SameTransaction,
  SessionEvents,
} from '../../sessions/index.js';
import { Claims, FOR_EVER, type RoundOf } from '../claims/claims.js';
import { BallotsRepository } from '../counting/ballots.repository.js';
import { jobOptions, SEAL_JOB, SEAL_QUEUED, type SealJob } from '../vote-jobs.js';
import { VOTES_QUEUE } from '../votes.queue.js';

/** How often to look for closed questions without a seal. Milliseconds. */
const RESEAL_INTERVAL = 10_000;

/**
 * Ends rounds: from then on no process takes a vote for them. Behind the last vote of a closed
 * question it puts a seal into the queue: when that is worked, the result is final.
 */
@Injectable()
export class SealingService
  implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown
{
  readonly #logger = new Logger(SealingService.name);
  readonly #settles: ((questionId: string) => Promise<void>)[] = [];
  #resealing: NodeJS.Timeout | undefined;

  constructor(
    private readonly sessionEvents: SessionEvents,
    private readonly results: ResultsService,
    private readonly claims: Claims,
    private readonly ballots: BallotsRepository,
    private readonly sameTransaction: SameTransaction,
    private readonly pacer: Pacer,
    private readonly bus: Bus,
    @InjectQueue(VOTES_QUEUE) private readonly queue: Queue<SealJob>,
  ) {}

  /**
   * For what takes votes in this process.
   * @param settle resolves when each vote on the question that was taken before has its answer
   */
  beforeFence(settle: (questionId: string) => Promise<void>): void {
    this.#settles.push(settle);
  }

  onModuleInit(): void {
    this.sameTransaction.on('reset', (manager, { id }) => this.ballots.deleteOf(manager, id));
    // The answer to a close waits for this: what is on its way is in the queue by then, and
    // nothing comes after.
    this.sessionEvents.on('question.closed', async ({ view, questionId }) => {
      const question = questionIn(view, questionId);
      if (!question?.closedAt) return;
      const { round, closedAt } = question;
      await this.#seal({ questionId, round, closedAt });
    });
    // A round that a reset or a new definition ended takes no votes from then on, either.
    this.sessionEvents.on(['question.updated', 'question.reset'], async (change) => {
      const { view, questionId, before } = change;
      if (before && questionIn(view, questionId)?.round !== before.round) await this.#end(before);
    });
    this.sessionEvents.on('question.removed', ({ before }) => this.#end(before));
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const closed of await this.results.listUnsealed()) await this.#seal(closed);
    this.#resealing = setInterval(() => void this.#reseal(), RESEAL_INTERVAL);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.#resealing);
  }

  /**
   * Ends a round, or an opening of it. Resolves when every vote that was accepted for it, by any
   * process, is in the queue, and from then on none is accepted.
   */
  async #fence(round: RoundOf, closedAt: Date): Promise<void> {
    await Promise.all(this.#settles.map((settle) => settle(round.questionId)));
    await this.claims.fence(round, closedAt);
  }

  /** Puts the seal of a closed question behind its last vote. */
  async #queueSeal({ questionId, round, closedAt }: ClosedRound): Promise<void> {
    await this.#fence({ questionId, round }, closedAt);
    const seal = { questionId, round, closedAt: closedAt.toISOString() };
    const jobId = `seal-${questionId}-${round}-${closedAt.getTime()}`; // one, however often it is asked for
    await this.queue.add(SEAL_JOB, seal, { ...jobOptions, jobId, removeOnFail: true });
    this.bus.publish(SEAL_QUEUED, {});
  }

  async #end({ id, round }: QuestionView): Promise<void> {
    await this.#fence({ questionId: id, round }, FOR_EVER);
  }

  /** The process that closed a question may have died, or Redis been away, before the seal. */
  async #reseal(): Promise<void> {
    try {
      if (!(await this.pacer.takeTurn('seals', RESEAL_INTERVAL))) return;
      for (const closed of await this.results.listUnsealed()) await this.#seal(closed);
    } catch (error) {
      this.#logger.error(error);
    }
  }

  /** A seal that cannot be queued now is made up for a little later. */
  async #seal(closed: ClosedRound): Promise<void> {
    try {
      await this.#queueSeal(closed);
    } catch (error) {
      this.#logger.error(error);
    }
  }
}
