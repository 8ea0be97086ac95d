import type { Job } from 'bullmq';
import { StartupError } from '../platform/startup-error.js';
import type { FailedJobs } from '../platform/queue/failed-jobs.js';

const usage = `Jobs that have failed permanently: they are kept until somebody decides.

  npm run jobs -- list              what there is, oldest first
  npm run jobs -- show <id>         all of one, with its data
  npm run jobs -- retry <id>|all    works it again; votes that were counted count once
  npm run jobs -- remove <id>       forgets it, and the votes in it`;

/** Writes down that something is done with a job, before it is. */
export type RecordJobAct = (act: 'retried' | 'removed', job: Job) => Promise<void>;

/**
 * Does what ops ask for on the command line.
 * @returns what to print
 * @throws StartupError that says how to ask, or that there is no such job
 */
export async function runFailedJobsCommand(
  jobs: FailedJobs,
  [command = 'list', id, ...more]: string[],
  record: RecordJobAct,
): Promise<string> {
  if (command === 'list' && id === undefined) return toTable(await jobs.list());
  if (id === undefined || more.length > 0) throw new StartupError(usage);
  switch (command) {
    case 'show':
      return describe(await jobs.get(id));
    case 'retry': {
      const chosen = id === 'all' ? await jobs.list() : [await jobs.get(id)];
      for (const job of chosen) {
        await record('retried', job);
        await jobs.retry(job);
      }
      return `Back in their queues: ${chosen.length}`;
    }
    case 'remove': {
      const job = await jobs.get(id);
      await record('removed', job);
      await job.remove();
      return `Removed: ${id}`;
    }
    default:
      throw new StartupError(usage);
  }
}

function toTable(jobs: readonly Job[]): string {
  if (jobs.length === 0) return 'No job has failed.';
  return jobs
    .map(({ id, queueName, name, finishedOn, failedReason }) =>
      [timeOf(finishedOn), queueName, name, id, failedReason?.split('\n')[0]].join('  '),
    )
    .join('\n');
}

function describe(job: Job<unknown>): string {
  const { id, queueName, name, timestamp, finishedOn, attemptsMade, failedReason, data } = job;
  const shown = {
    id,
    queue: queueName,
    name,
    addedAt: timeOf(timestamp),
    failedAt: timeOf(finishedOn),
    attemptsMade,
    failedReason,
    data,
  };
  return JSON.stringify(shown, null, 2);
}

function timeOf(milliseconds: number | undefined | null): string {
  return milliseconds ? new Date(milliseconds).toISOString() : '–';
}
