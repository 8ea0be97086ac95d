import { type Job, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import {
  postgresQueues,
  type QueueBackend,
  redisQueues,
} from '../../../src/platform/queue/queue-backend.js';
import { workerOptions } from '../../../src/platform/queue/worker-options.js';
import { VOTES_QUEUE } from '../../../src/voting/votes.queue.js';
import { until } from './api.js';
import type { TestPlenum } from './plenum.js';

/** The queue of votes, past the application: to put into it what the application never would. */
export class VoteQueue {
  readonly #queue: Queue;

  private constructor(
    private readonly backend: QueueBackend,
    private readonly redis: Redis | undefined,
  ) {
    this.#queue = new Queue(VOTES_QUEUE, backend.options);
  }

  static open({ variables }: TestPlenum): VoteQueue {
    const { REDIS_URL, DATABASE_URL } = variables;
    const redis = REDIS_URL ? new Redis(REDIS_URL, { maxRetriesPerRequest: null }) : undefined;
    const backend = redis ? redisQueues({ commands: redis }) : postgresQueues(DATABASE_URL!);
    return new VoteQueue(backend, redis);
  }

  /**
   * As the application does, a passing fault being tried again for long; but it is the next one to be
   * worked. @returns its id
   */
  async add(name: string, data: unknown): Promise<string> {
    const options = { attempts: 600, backoff: { type: 'fixed', delay: 100 } };
    const job = await this.#queue.add(name, data, {
      ...options,
      removeOnComplete: true,
      lifo: true,
    });
    return job.id!;
  }

  /** Has nothing worked until `resume`; jobs are taken in as ever. */
  pause(): Promise<void> {
    return this.#queue.pause();
  }

  resume(): Promise<void> {
    return this.#queue.resume();
  }

  /** The job, when it is in the failed set. */
  async failed(id: string): Promise<Job> {
    await until(
      () => this.#queue.getJobState(id),
      (state) => state === 'failed',
    );
    return (await this.#queue.getJob(id)) as Job;
  }

  /**
   * Takes a job as a worker does that is gone before it has done anything.
   * @returns whether it was quicker than the application's own
   */
  async steal(name: string, isTooLate: () => boolean): Promise<boolean> {
    const options = { ...workerOptions, autorun: false, skipStalledCheck: true };
    const thief = new Worker(VOTES_QUEUE, null, { ...this.backend.options, ...options });
    try {
      while (!isTooLate()) {
        const job = await thief.getNextJob('gone', { block: false });
        if (job?.name === name) return true;
      }
      return false;
    } finally {
      await thief.close(true);
    }
  }

  async close(): Promise<void> {
    await this.#queue.close();
    await this.backend.close();
    this.redis?.disconnect();
  }
}
