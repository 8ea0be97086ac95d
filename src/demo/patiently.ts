import { setTimeout as delay } from 'node:timers/promises';
import { NoAnswerError, RefusalError } from './refusal.error.js';

const TRIES = 6;
/** Doubled with each try. Milliseconds. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 3_000;

const passing = new Set(['overloaded', 'unavailable', 'request_timeout', 'too_many_requests']);

/** Does what a good client does: tries again, later each time, what failed for a passing reason. */
export async function patiently<T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      if (tries === TRIES || !isPassing(error)) throw error;
      await delay(pauseAfter(tries, error), undefined, { signal });
    }
  }
}

function isPassing(error: unknown): boolean {
  return (
    error instanceof NoAnswerError || (error instanceof RefusalError && passing.has(error.code))
  );
}

function pauseAfter(tries: number, error: unknown): number {
  if (error instanceof RefusalError && error.retryAfter) return error.retryAfter * 1_000;
  // Apart from each other, or a crowd that was refused together comes back together.
  return Math.min(FIRST_PAUSE * 2 ** (tries - 1), LONGEST_PAUSE) * (0.5 + Math.random());
}
