import { type Job, UnrecoverableError } from 'bullmq';
import { isDataError } from '../database/postgres-errors.js';

/**
 * Whether the same job fails whenever it is tried: its data is not what the code or the database
 * can take. Everything else (a dependency is away, two transactions met) passes.
 */
export function isPermanent(error: unknown): boolean {
  return error instanceof UnrecoverableError || isDataError(error);
}

/**
 * Works on a job's data alone: what is thrown is the data's fault, and permanent. Around nothing
 * else, as a driver that loses its connection throws TypeErrors, too, and those pass.
 */
export function ofData<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UnrecoverableError((error as Error).message);
  }
}

/**
 * Runs a job. What fails permanently goes to the failed set at once, where ops find it (`npm run
 * jobs`), instead of being tried for as long as what passes.
 */
export async function endingPermanently<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isPermanent(error) ? new UnrecoverableError((error as Error).message) : error;
  }
}

/** A line for the log. */
export function describeFailure(job: Job | undefined, err: Error) {
  return {
    // With a time at which it ended, it is in the failed set.
    message: job?.finishedOn
      ? 'job failed permanently; it is kept, see npm run jobs'
      : 'job failed',
    jobId: job?.id,
    queue: job?.queueName,
    attempt: job?.attemptsMade,
    err,
  };
}
