import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { FailedJobs } from '../platform/queue/failed-jobs.js';
import { TIMERS_QUEUE, VOTES_QUEUE } from '../platform/queue/queues.js';
import { AdminAccountsService } from './admin-accounts.service.js';
import { JobNotFoundError } from './admin.errors.js';
import { recordAudit } from './audit-log.js';

/** A job that failed for good. What is in it, votes, stays with the command line. */
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

/** Jobs that failed for good, as `npm run jobs` has them. */
@Injectable()
export class AdminJobsService {
  readonly #jobs: FailedJobs;

  constructor(
    @InjectQueue(VOTES_QUEUE) private readonly votes: Queue,
    @InjectQueue(TIMERS_QUEUE) private readonly timers: Queue,
    private readonly dataSource: DataSource,
    private readonly admins: AdminAccountsService,
  ) {
    this.#jobs = new FailedJobs([votes, timers]);
  }

  /** Oldest first. */
  async list(limit: number): Promise<FailedJob[]> {
    return (await this.#jobs.list(limit)).slice(0, limit).map(toFailedJob);
  }

  /** How many jobs each queue has, by their state. */
  async counts(): Promise<Record<string, Record<string, number>>> {
    const states = ['waiting', 'active', 'delayed', 'failed'] as const;
    const entries = [this.votes, this.timers].map(
      async (queue) => [queue.name, await queue.getJobCounts(...states)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  /** Has the job worked as if it were new. @throws JobNotFoundError */
  async retry(adminId: string, id: string): Promise<void> {
    const job = await this.#get(id);
    await this.#jobs.retry(job);
    await this.#record(adminId, 'job.retried', job);
  }

  /** Forgets the job, and the votes in it. @throws JobNotFoundError */
  async remove(adminId: string, id: string): Promise<void> {
    const job = await this.#get(id);
    await job.remove();
    await this.#record(adminId, 'job.removed', job);
  }

  async #get(id: string): Promise<Job> {
    const job = await this.#jobs.find(id);
    if (!job) throw new JobNotFoundError();
    return job;
  }

  async #record(adminId: string, action: 'job.retried' | 'job.removed', job: Job): Promise<void> {
    const target = {
      kind: 'job' as const,
      id: job.id ?? null,
      name: `${job.queueName} ${job.name}`,
    };
    const actor = await this.admins.actor(adminId);
    await recordAudit(this.dataSource.manager, actor, action, target);
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
