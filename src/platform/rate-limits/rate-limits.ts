import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Environment, ENVIRONMENT } from '../config/environment.js';
import type { Policy } from './policies.js';
import { RateCounts } from './rate-counts.js';
import { TooManyRequestsError } from '../domain-error.js';

/** Limits where a guard cannot know yet whom they concern, and on paths that a guard would slow. */
@Injectable()
export class RateLimits {
  constructor(
    private readonly counts: RateCounts,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Counts one. @throws TooManyRequestsError where that is one too many */
  async take(policy: Policy, key: string): Promise<void> {
    if (!this.environment.rateLimits) return;
    const { name, limit, ttl } = policy;
    const counted = await this.counts.increment(key, ttl, limit, 0, name);
    if (counted.isBlocked) throw tooOften(counted.timeToBlockExpire);
  }

  /**
   * Counts one where that is known to be within the limit at once.
   * @returns whether it was; if not, nothing was counted, and `take` knows more
   */
  takeNow(policy: Policy, key: string): boolean {
    if (!this.environment.rateLimits) return true;
    const { name, limit, ttl } = policy;
    return this.counts.countNow(key, ttl, limit, name);
  }

  /** Counts nothing. @throws TooManyRequestsError where the limit has been reached */
  check(policy: Policy, key: string): void {
    const seconds = this.#secondsLeft(policy, key);
    if (seconds !== undefined) throw tooOften(seconds);
  }

  /** Whether `check` would throw. */
  isReached(policy: Policy, key: string): boolean {
    return this.#secondsLeft(policy, key) !== undefined;
  }

  #secondsLeft(policy: Policy, key: string): number | undefined {
    if (!this.environment.rateLimits) return undefined;
    const { name, limit, ttl } = policy;
    return this.counts.reachedFor(key, ttl, limit, name);
  }
}

/** What is said over a limit. */
export function tooOften(seconds: number): TooManyRequestsError {
  return new TooManyRequestsError(`Too often; try again in ${seconds} s.`, seconds);
}

/** A key for what should not be read where counts are kept, such as an email address. */
export function secretKey(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
