/** How often something may be done: so many times at once, then once an interval. */
export interface Pace {
  readonly burst: number;
  /** Milliseconds. */
  readonly interval: number;
}

/**
 * The generic cell rate algorithm: one number is all that has to be remembered.
 * @param due what was returned the last time, 0 at first
 * @param now milliseconds
 * @returns what to remember; undefined where it is too soon
 */
export function takeTurn(due: number, now: number, { burst, interval }: Pace): number | undefined {
  const next = Math.max(due, now) + interval;
  return next - now > burst * interval ? undefined : next;
}
