/** So many in a window of time. */
export interface RateLimit {
  readonly limit: number;
  /** Length of a window. Milliseconds. */
  readonly ttl: number;
}

/** The part of a limit that a process counts alone before it tells the others. */
const SHARE = 0.1;

/**
 * How many of one key a process counts by itself: of a limit of ten or less, each one is told, so
 * that it is exact; of a large one the others hear in tenths, so that a request hardly ever costs
 * a trip. N processes may then let through N tenths more.
 */
export function shareOf(limit: number): number {
  return Math.max(1, Math.floor(limit * SHARE));
}
