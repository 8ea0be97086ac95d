/** The queues of Plenum. Job ids may not hold ":". */
export const VOTES_QUEUE = 'votes';
export const TIMERS_QUEUE = 'timers';
/** What is to be done once a day. */
export const UPKEEP_QUEUE = 'upkeep';

/**
 * A worker that died is noticed after `lockDuration`, and its job handed to another at the next
 * stalled check. Running a job twice changes nothing, so the lock can be short. `maxStalledCount`
 * is far above BullMQ's 1, which would drop the votes of a job whose worker was killed twice.
 * Durations in milliseconds.
 */
export const workerOptions = {
  lockDuration: 5_000,
  /** BullMQ looks twice as often, whether there is a job or not; the rest is time to answer. */
  lockRenewTime: 4_000,
  stalledInterval: 5_000,
  maxStalledCount: 100,
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
