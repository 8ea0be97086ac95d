/**
 * A worker that died is noticed after `lockDuration`, and its job handed to another at the next
 * stalled check. Running a job twice changes nothing, so the lock can be short. `maxStalledCount`
 * is far above BullMQ's 1, which would drop a job whose worker was killed twice. Durations in
 * milliseconds.
 */
export const workerOptions = {
  lockDuration: 5_000,
  /** BullMQ looks twice as often, whether there is a job or not; the rest is time to answer. */
  lockRenewTime: 4_000,
  stalledInterval: 5_000,
  maxStalledCount: 100,
} as const;
