import { type Job, Queue, Worker } from 'bullmq';
import type { QueueBackend } from '../../../src/platform/queue/queue-backend.js';
import { workerOptions } from '../../../src/platform/queue/worker-options.js';
import { VOTES_QUEUE } from '../../../src/voting/votes.queue.js';
import { until } from './api.js';
import type { TestPlenum } from './plenum.js';
import { openQueues } from './queue-access.js';

/** The queue of votes, past the application: to put into it what the application never would. */
export class VoteQueue {
  readonly #queue: Queue;

  private constructor(private readonly backend: QueueBackend) {
    this.#queue = new Queue(VOTES_QUEUE, backend.options);
  }

  static open(plenum: TestPlenum): VoteQueue {
    return new VoteQueue(openQueues(plenum));
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
  }
}
