import { Inject, Injectable } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { FailedJobs } from '../platform/queue/failed-jobs.js';
import { QUEUES } from '../platform/queue/queues.js';
import { JobNotFoundError } from './admin.errors.js';
import { type AuditAction, jobTarget } from './audit-log.js';
import { AuditService } from './audit.service.js';

/** A job that failed permanently. What is in it, votes, stays with the command line. */
export interface FailedJob {
  id: string;
  queue: string;
  name: string;
  addedAt: string;
  failedAt: string | null;
  attemptsMade: number;
  /** The first line, cut where it is long. */
  reason: string | null;
}

const REASON_MAX = 300;

/** Jobs that failed permanently, as `npm run jobs` has them. */
@Injectable()
export class AdminJobsService {
  readonly #jobs: FailedJobs;

  constructor(
    @Inject(QUEUES) private readonly queues: readonly Queue[],
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {
    this.#jobs = new FailedJobs(queues);
  }

  /** Oldest first. */
  async list(limit: number): Promise<FailedJob[]> {
    return (await this.#jobs.list(limit)).slice(0, limit).map(toFailedJob);
  }

  /** How many jobs each queue has, by their state. */
  async counts(): Promise<Record<string, Record<string, number>>> {
    const states = ['waiting', 'active', 'delayed', 'failed'] as const;
    const entries = this.queues.map(
      async (queue) => [queue.name, await queue.getJobCounts(...states)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  /** Has the job worked as if it were new. @throws JobNotFoundError */
  async retry(adminId: string, id: string): Promise<void> {
    const job = await this.#get(id);
    const retry = () => this.#jobs.retry(job);
    await this.#act(adminId, job, ['job.retried', 'job.not_retried'], retry);
  }

  /** Forgets the job, and the votes in it. @throws JobNotFoundError */
  async remove(adminId: string, id: string): Promise<void> {
    const job = await this.#get(id);
    await this.#act(adminId, job, ['job.removed', 'job.not_removed'], () => job.remove());
  }

  async #get(id: string): Promise<Job> {
    const job = await this.#jobs.find(id);
    if (!job) throw new JobNotFoundError();
    return job;
  }

  /**
   * A queue takes part in no transaction of the database. So the act is written down first, as none
   * must be missing; and where it did not come about then, that follows.
   */
  async #act(
    adminId: string,
    job: Job,
    [done, notDone]: readonly [AuditAction, AuditAction],
    work: () => Promise<void>,
  ): Promise<void> {
    const record = (action: AuditAction) =>
      this.audit.record(this.dataSource.manager, adminId, action, jobTarget(job));
    await record(done);
    try {
      await work();
    } catch (error) {
      await record(notDone);
      throw error;
    }
  }
}

function toFailedJob(job: Job): FailedJob {
  const { id, queueName, name, timestamp, finishedOn, attemptsMade, failedReason } = job;
  return {
    id: id ?? '',
    queue: queueName,
    name,
    addedAt: new Date(timestamp).toISOString(),
    failedAt: finishedOn ? new Date(finishedOn).toISOString() : null,
    attemptsMade,
    reason: failedReason?.split('\n')[0]?.slice(0, REASON_MAX) ?? null,
  };
}
