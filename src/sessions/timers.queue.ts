import type { JobsOptions } from 'bullmq';

/** Moments at which questions close and sessions end. */
export const TIMERS_QUEUE = 'timers';

/** The job that ends a session. */
export const END_SESSION = 'end-session';

/** How a timer waits: until that moment, and as long as it takes from then on. */
export function timerOptions(jobId: string, moment: Date): JobsOptions {
  return {
    jobId,
    delay: Math.max(0, moment.getTime() - Date.now()),
    attempts: 1_000,
    backoff: { type: 'fixed', delay: 1_000 },
    removeOnComplete: true,
  };
}
