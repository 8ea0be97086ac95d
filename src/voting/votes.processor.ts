import { OnWorkerEvent, Processor } from '@nestjs/bullmq';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { type Job, UnrecoverableError } from 'bullmq';
import { Bus } from '../platform/bus/bus.js';
import { newId } from '../platform/ids.js';
import {
  describeFailure,
  endingPermanently,
  isPermanent,
} from '../platform/queue/permanent-failures.js';
import { QueueProcessor } from '../platform/queue/queue-processor.js';
import { workerOptions } from '../platform/queue/worker-options.js';
import { within } from '../platform/within.js';
import { ACCEPTED } from './casting/accepted-votes.js';
import { CountingService } from './counting/counting.service.js';
import { votesOf } from './counting/poison.rules.js';
import { SealWork } from './sealing/seal-work.js';
import { COUNT_JOB, type CountJob, SEAL_JOB, SEAL_QUEUED, type SealJob } from './vote-jobs.js';
import { VOTES_QUEUE } from './votes.queue.js';

/**
 * Between the beginnings of two turns. What a turn costs hardly depends on how many votes it counts:
 * at the pace of a hall, where they come one by one, this is what a vote costs. A little longer than
 * between two results that are shown, so that each turn's is shown at once. Milliseconds.
 */
const TURN_INTERVAL = 280;
/** How long the first vote after a pause waits for those that come with it. Milliseconds. */
const GATHER_TIME = 20;
/** Jobs of a turn: so many that those of a flood wait for no other turn, and a round trip is short. */
const MAX_JOBS = 40;
/** Jobs that are asked for at a time. */
const WAVE = 8;
/** Between two looks that nobody asked for: a process may have died before it told. Milliseconds. */
const LOOK_INTERVAL = 5_000;
/** When to look again where the queue did not answer. Milliseconds. */
const RETRY_INTERVAL = 1_000;
/** How long the last turn is waited for. Milliseconds. */
const LAST_TURN_LIMIT = 5_000;
/** How long a seal waits for batches that are ahead of it. Milliseconds. */
const SEAL_DELAY = 100;

type VoteJob = Job<CountJob | SealJob>;

/**
 * Works the queue by hand, as BullMQ calls it: in turns, each of which takes all jobs that are there
 * and counts them together. BullMQ's own loop takes them one by one, and half of its round trips
 * serve to wait for the next.
 */
@Processor(VOTES_QUEUE, { ...workerOptions, autorun: false })
export class VotesProcessor extends QueueProcessor implements OnApplicationBootstrap {
  readonly #token = newId();
  /** Jobs that were told of and not taken yet. */
  #heardOf = 0;
  /** Whether there may be jobs that nobody has told of. */
  #mayBeMore = false;
  #startedAt = -Infinity;
  #next: NodeJS.Timeout | undefined;
  #looks: NodeJS.Timeout | undefined;
  /** By `performance.now()`. */
  #lookAt = Infinity;
  #turn: Promise<void> | undefined;
  #isClosing = false;

  constructor(
    private readonly counting: CountingService,
    private readonly seals: SealWork,
    bus: Bus,
  ) {
    super();
    for (const topic of [ACCEPTED, SEAL_QUEUED]) bus.on(topic, () => this.#hear());
    bus.onReturn(() => this.#look());
  }

  onApplicationBootstrap(): void {
    this.worker.startStalledCheckTimer().catch((error: unknown) => this.logger.error(error));
    this.#lookIn(LOOK_INTERVAL);
    this.#look();
  }

  /** Asked by nobody: the jobs are taken by hand. */
  process(): Promise<void> {
    throw new Error('jobs of votes are taken in turns');
  }

  /** A worker that died has left some, which are back in the queue. */
  @OnWorkerEvent('stalled')
  onStalled(): void {
    this.#look();
  }

  override async beforeApplicationShutdown(): Promise<void> {
    this.#isClosing = true;
    clearTimeout(this.#next);
    clearTimeout(this.#looks);
    // A queue that does not answer keeps its jobs.
    await within(LAST_TURN_LIMIT, this.#turn ?? Promise.resolve()).catch(() => undefined);
    await super.beforeApplicationShutdown();
  }

  #hear(): void {
    this.#heardOf += 1;
    this.#plan();
  }

  #look(): void {
    this.#mayBeMore = true;
    this.#plan();
  }

  /** @param wait milliseconds, at least */
  #plan(wait = GATHER_TIME): void {
    if (this.#next || this.#turn || this.#isClosing) return;
    const pause = this.#startedAt + TURN_INTERVAL - performance.now();
    this.#next = setTimeout(
      () => {
        this.#next = undefined;
        this.#turn = this.#run().finally(() => {
          this.#turn = undefined;
          if (this.#heardOf > 0 || this.#mayBeMore) this.#plan(0);
        });
      },
      Math.max(wait, pause),
    );
  }

  /** Never rejects. */
  async #run(): Promise<void> {
    this.#startedAt = performance.now();
    try {
      const jobs = await this.#take();
      // There are more than a turn takes: the next one begins when this one is done.
      if (jobs.length >= MAX_JOBS) this.#startedAt = -Infinity;
      if (jobs.length > 0) await this.#work(jobs);
    } catch (error) {
      this.logger.error(error);
      this.#lookIn(RETRY_INTERVAL);
    }
  }

  /** @param wait milliseconds, at most: an earlier look is as good */
  #lookIn(wait: number): void {
    if (this.#isClosing || this.#lookAt <= performance.now() + wait) return;
    clearTimeout(this.#looks);
    this.#lookAt = performance.now() + wait;
    this.#looks = setTimeout(() => {
      this.#lookAt = Infinity;
      this.#lookIn(LOOK_INTERVAL);
      this.#look();
    }, wait);
  }

  /** Jobs that are this worker's now. */
  async #take(): Promise<VoteJob[]> {
    const jobs: VoteJob[] = [];
    const take = async () => {
      const job = (await this.worker.getNextJob(this.#token, { block: false })) as
        VoteJob | undefined;
      if (job) jobs.push(job);
      return job !== undefined;
    };
    while (jobs.length < MAX_JOBS && (this.#heardOf > 0 || this.#mayBeMore)) {
      const heardOf = this.#heardOf;
      const mayBeMore = this.#mayBeMore;
      // What is told from here on is not known to be taken by this wave.
      this.#heardOf = 0;
      this.#mayBeMore = false;
      const wave = Math.min(WAVE, Math.max(1, heardOf));
      const taken = await Promise.allSettled(Array.from({ length: wave }, take));
      const failed = taken.find((one) => one.status === 'rejected');
      if (failed) {
        if (jobs.length === 0) throw failed.reason;
        this.#lookIn(RETRY_INTERVAL);
      } else if (taken.every((one) => one.status === 'fulfilled' && one.value)) {
        this.#heardOf += Math.max(0, heardOf - wave);
        this.#mayBeMore ||= mayBeMore;
      } // else the queue is empty: what else was told of, another worker has taken
    }
    return jobs;
  }

  async #work(jobs: readonly VoteJob[]): Promise<void> {
    const lock = setInterval(() => this.#extend(jobs), workerOptions.lockDuration / 2);
    try {
      const counts = jobs.filter(({ name }) => name === COUNT_JOB) as Job<CountJob>[];
      if (counts.length > 0) await this.#countAll(counts);
      // Those behind them in the queue.
      await Promise.all(
        jobs.filter(({ name }) => name !== COUNT_JOB).map((job) => this.#workOther(job)),
      );
    } finally {
      clearInterval(lock);
    }
  }

  #extend(jobs: readonly VoteJob[]): void {
    const ids = jobs.map(({ id }) => id!);
    this.worker
      .extendJobLocks(
        ids,
        ids.map(() => this.#token),
        workerOptions.lockDuration,
      )
      .catch((error: unknown) => this.logger.warn(error));
  }

  /** Together; where one of them can never be counted, each by itself. */
  async #countAll(jobs: readonly Job<CountJob>[]): Promise<void> {
    try {
      await this.counting.countTogether(jobs.map(({ data }) => data));
    } catch (error) {
      if (!isPermanent(error)) return this.#end(jobs, error as Error);
      for (const job of jobs) await this.#try(job, () => this.#count(job));
      return;
    }
    await this.#end(jobs);
  }

  /** Votes that cannot be counted are all that a failed job is left with. */
  async #count(job: Job<CountJob>): Promise<void> {
    const poison = await this.counting.count(job.data);
    if (!poison) return;
    await job.updateData(poison.job);
    const count = votesOf(poison.job).length;
    throw new UnrecoverableError(`votes that cannot be counted: ${count}; ${poison.reason}`);
  }

  async #workOther(job: VoteJob): Promise<void> {
    if (job.name === SEAL_JOB) return this.#seal(job as Job<SealJob>);
    await this.#end([job], new UnrecoverableError(`no handler for the job "${job.name}"`));
  }

  async #seal(job: Job<SealJob>): Promise<void> {
    await this.#try(job, async () => {
      if (await this.seals.work(job.data)) return;
      await job.moveToDelayed(Date.now() + SEAL_DELAY, this.#token);
      this.#lookIn(SEAL_DELAY);
      return 'delayed';
    });
  }

  /** @param work says where the job is no longer this worker's */
  async #try(job: VoteJob, work: () => Promise<void | 'delayed'>): Promise<void> {
    try {
      if ((await endingPermanently(work)) !== 'delayed') await this.#end([job]);
    } catch (error) {
      await this.#end([job], error as Error);
    }
  }

  /**
   * Takes jobs out of the queue, or puts them back to be tried again. Never rejects: one that is
   * still there when its lock ends is worked again, which changes nothing.
   */
  async #end(jobs: readonly VoteJob[], failure?: Error): Promise<void> {
    await Promise.all(
      jobs.map(async (job) => {
        try {
          if (!failure) return void (await job.moveToCompleted(undefined, this.#token, false));
          await job.moveToFailed(failure, this.#token, false);
          this.logger.error(describeFailure(job, failure));
          if (!job.finishedOn) this.#lookIn(job.delay);
        } catch (error) {
          this.logger.error(error);
        }
      }),
    );
  }
}
