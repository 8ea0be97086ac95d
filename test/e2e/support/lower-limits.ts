import { expect, jest } from '@jest/globals';
import type { Policy } from '../../../src/platform/rate-limits/policies.js';
import { RateCounts } from '../../../src/platform/rate-limits/rate-counts.js';
import type { RateLimit } from '../../../src/platform/rate-limits/rate-limit.js';

/*
 * Limits that end after a few calls, so that a test needs no thousands of them, until
 * `jest.restoreAllMocks()`. What the real limit is, each of these looks at first.
 *
 * Windows of time begin at fixed moments, and one may begin while a test counts: in 2 × limit + 1
 * calls one window of two has had too many.
 */

/** @param real what the policy has to be otherwise @param ttl longer, where a test wants one window */
export function lower(policy: Policy, real: RateLimit, limit: number, ttl = real.ttl): void {
  expect(policy).toEqual({ name: policy.name, ...real });
  jest.replaceProperty(policy, 'limit', limit);
  jest.replaceProperty(policy, 'ttl', ttl);
}

/**
 * The same of what a route is decorated with, which reads its policy as it is declared.
 * @returns how one looks at whether the route has asked for its real limit, and for no other
 */
export function lowerAtRoutes(limit: number) {
  const increment = Reflect.get(RateCounts.prototype, 'increment');
  const asked: RateLimit[] = [];
  jest.spyOn(RateCounts.prototype, 'increment').mockImplementation(function (
    this: RateCounts,
    key,
    ttl,
    real,
    block,
    name,
  ) {
    if (name !== 'default') return increment.call(this, key, ttl, real, block, name);
    asked.push({ limit: real, ttl });
    return increment.call(this, key, ttl, limit, block, name);
  });
  return {
    expectReal: (real: RateLimit) => {
      expect(asked.length).toBeGreaterThan(0);
      for (const one of asked) expect(one).toEqual(real);
    },
  };
}
