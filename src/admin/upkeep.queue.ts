import { workerOptions } from '../platform/queue/worker-options.js';

/** What is to be done once a day. */
export const UPKEEP_QUEUE = 'upkeep';

/** Its one job: what has expired goes. */
export const UPKEEP_JOB = 'delete-expired';
/** A passing fault is tried again for an hour; the next day's run makes up for the rest. */
export const upkeepJobOptions = {
  attempts: 12,
  backoff: { type: 'fixed', delay: 5 * 60_000 },
  removeOnComplete: true,
} as const;

/** What is done once a day can wait for a minute, and costs next to nothing meanwhile. */
export const upkeepWorkerOptions = {
  ...workerOptions,
  lockDuration: 60_000,
  lockRenewTime: 30_000,
  stalledInterval: 60_000,
  /** Seconds. */
  drainDelay: 60,
} as const;
