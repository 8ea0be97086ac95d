import { type Job, UnrecoverableError } from 'bullmq';
import { isDataError } from '../database/postgres-errors.js';

/**
 * Whether the same job fails whenever it is tried: its data is not what the code or the database
 * can take. Everything else (a dependency is away, two transactions met) passes.
 */
export function isForGood(error: unknown): boolean {
  return (
    error instanceof UnrecoverableError ||
    error instanceof TypeError ||
    error instanceof RangeError ||
    isDataError(error)
  );
}

/**
 * Runs a job. What fails for good goes to the failed set at once, where ops find it (`npm run
 * jobs`), instead of being tried for as long as what passes.
 */
export async function failingForGood(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw isForGood(error) ? new UnrecoverableError((error as Error).message) : error;
  }
}

/** A line for the log. */
export function describeFailure(job: Job | undefined, { message }: Error): string {
  const what = `job ${job?.id} failed, attempt ${job?.attemptsMade}: ${message}`;
  // With a time at which it ended, it is in the failed set.
  return job?.finishedOn ? `${what}; it is kept, see npm run jobs` : what;
}
