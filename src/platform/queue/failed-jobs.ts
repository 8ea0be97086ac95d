import { type Job, Queue, type QueueOptions } from 'bullmq';
import { StartupError } from '../startup-error.js';

/** The failed sets of all queues, for ops: what is in them waits there until somebody decides. */
export class FailedJobs {
  /** @param queues all that there are */
  constructor(private readonly queues: readonly Queue[]) {}

  /** From beside the application; to be closed. @param names of all queues that there are */
  static open(names: readonly string[], options: QueueOptions): FailedJobs {
    return new FailedJobs(names.map((name) => new Queue(name, options)));
  }

  /** Queue by queue, oldest first. @param limit of each queue; left out: all */
  async list(limit = 0): Promise<Job[]> {
    const lists = await Promise.all(
      this.queues.map((queue) => queue.getJobs(['failed'], 0, limit - 1, true)),
    );
    return lists.flat();
  }

  /** @throws StartupError where no failed job has the id */
  async get(id: string): Promise<Job> {
    const job = await this.find(id);
    if (!job) throw new StartupError(`No failed job has the id "${id}".`);
    return job;
  }

  async find(id: string): Promise<Job | undefined> {
    for (const queue of this.queues) {
      const job = (await queue.getJob(id)) as Job | undefined;
      if (await job?.isFailed()) return job;
    }
    return undefined;
  }

  /** Has the job worked as if it were new. */
  async retry(job: Job): Promise<void> {
    await job.retry('failed', { resetAttemptsMade: true });
  }

  async close(): Promise<void> {
    await Promise.all(this.queues.map((queue) => queue.close()));
  }
}
