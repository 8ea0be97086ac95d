import { workerOptions } from '../platform/queue/worker-options.js';

/** What is to be done once a day. */
export const UPKEEP_QUEUE = 'upkeep';

/** What is done once a day can wait for a minute, and costs next to nothing meanwhile. */
export const upkeepWorkerOptions = {
  ...workerOptions,
  lockDuration: 60_000,
  lockRenewTime: 30_000,
  stalledInterval: 60_000,
  /** Seconds. */
  drainDelay: 60,
} as const;
