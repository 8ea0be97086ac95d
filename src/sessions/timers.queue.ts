/** Moments at which questions close. */
export const TIMERS_QUEUE = 'timers';
