import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../test/e2e/support/random.js';
import type { Outcome } from '../judge/record.js';
import type { Answer } from './phone.js';

/** Until the next try, doubled at each up to the last; a random part of it, as all try at once. */
const BACKOFF = { first: 300, last: 4_000 };
/** How long something is tried. Milliseconds. */
const PATIENCE = 90_000;

/** A try, without what was tried. */
export interface Tried {
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly outcome: Outcome;
}

/** Tries until there is a permanent answer. @returns whether there was one */
export async function persist(
  tryOnce: () => Promise<Answer>,
  note: (tried: Tried) => void,
  random: Random,
): Promise<boolean> {
  const deadline = performance.now() + PATIENCE;
  for (let backoff = BACKOFF.first; ; backoff = Math.min(2 * backoff, BACKOFF.last)) {
    const sentAt = performance.now();
    const { outcome, retryAfter = 0 } = await tryOnce();
    note({ sentAt, answeredAt: performance.now(), outcome });
    if (outcome.kind !== 'failed') return true;
    if (performance.now() > deadline) return false;
    await delay(Math.max(retryAfter, backoff / 2) + (random.next() * backoff) / 2);
  }
}
