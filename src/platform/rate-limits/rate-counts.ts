import type { ThrottlerStorage } from '@nestjs/throttler';
import { LRUCache } from 'lru-cache';
import { shareOf } from './rate-limit.js';

/** Keys of one length of window that are counted; whoever makes more of them forgets the oldest. */
const MAX_KEYS = 100_000;

type Counted = Awaited<ReturnType<ThrottlerStorage['increment']>>;

interface Count {
  /** Since the others were told. */
  fresh: number;
  /** What all processes had counted when the others were told last; undefined where it is known. */
  told: Promise<number> | undefined;
  /** The same, as far as it has become known. */
  known: number;
}

interface Window {
  readonly index: number;
  readonly counts: LRUCache<string, Count>;
}

/**
 * Counts in windows of time that begin at the same moments for all keys, so that a count is two
 * numbers. The throttler's own storage keeps the time of each hit, and goes through all of them at
 * each: too slow where thousands come at once. Each hit is counted before anybody waits, and waits for what
 * was told before it, so of many at the same moment none slips through.
 */
export abstract class RateCounts implements ThrottlerStorage {
  /** By the length of the window in milliseconds. */
  readonly #windows = new Map<number, Window>();

  /** @param ttl milliseconds @returns times in seconds, as the throttler wants them */
  async increment(
    key: string,
    ttl: number,
    limit: number,
    _blockDuration: number,
    name: string,
  ): Promise<Counted> {
    const window = this.#windowOf(ttl);
    const id = `${name}:${key}`;
    const count = countOf(window, id);
    count.fresh += 1;
    if (count.fresh >= shareOf(limit)) this.#tell(count, `${id}:${window.index}`, ttl);
    const { fresh } = count;
    const totalHits = (count.told === undefined ? count.known : await count.told) + fresh;
    const timeToExpire = secondsLeft(window, ttl);
    return {
      totalHits,
      timeToExpire,
      isBlocked: totalHits > limit,
      timeToBlockExpire: timeToExpire,
    };
  }

  /**
   * Counts one where no other process has to be told or asked, and the limit is not over.
   * @returns whether it was; if not, nothing was counted
   */
  countNow(key: string, ttl: number, limit: number, name: string): boolean {
    const count = countOf(this.#windowOf(ttl), `${name}:${key}`);
    const { fresh, told, known } = count;
    if (told !== undefined || fresh + 1 >= shareOf(limit) || known + fresh >= limit) return false;
    count.fresh += 1;
    return true;
  }

  /**
   * Counts nothing.
   * @returns seconds until the limit is over, if it has been reached as far as it is known here
   */
  reachedFor(key: string, ttl: number, limit: number, name: string): number | undefined {
    const window = this.#windowOf(ttl);
    const count = window.counts.get(`${name}:${key}`);
    if (!count || count.known + count.fresh < limit) return undefined;
    return secondsLeft(window, ttl);
  }

  /**
   * Adds to what all processes have counted.
   * @param ttl how long it is to be remembered. Milliseconds
   * @returns their sum; 0 where it cannot be known now. Never rejects
   */
  protected abstract share(id: string, hits: number, ttl: number): Promise<number>;

  #tell(count: Count, id: string, ttl: number): void {
    const { fresh, known, told: before = known } = count;
    count.fresh = 0;
    count.known += fresh;
    const told = Promise.all([before, this.share(id, fresh, ttl)]).then(([before, sum]) => {
      const all = Math.max(before + fresh, sum);
      count.known = Math.max(count.known, all);
      if (count.told === told) count.told = undefined;
      return all;
    });
    count.told = told;
  }

  #windowOf(ttl: number): Window {
    const index = Math.floor(Date.now() / ttl);
    const known = this.#windows.get(ttl);
    if (known?.index === index) return known;
    const window = { index, counts: new LRUCache<string, Count>({ max: MAX_KEYS }) };
    this.#windows.set(ttl, window);
    return window;
  }
}

function countOf({ counts }: Window, id: string): Count {
  const known = counts.get(id);
  if (known) return known;
  const count: Count = { fresh: 0, told: undefined, known: 0 };
  counts.set(id, count);
  return count;
}

function secondsLeft({ index }: Window, ttl: number): number {
  return Math.max(1, Math.ceil(((index + 1) * ttl - Date.now()) / 1000));
}
