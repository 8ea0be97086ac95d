import { expect, it } from '@jest/globals';
import { definePolicies } from './policies.js';

const limit = { limit: 1, ttl: 1_000 };

it('gives each policy its name', () => {
  const { 'look/address': policy } = definePolicies({ 'look/address': limit });
  expect(policy).toEqual({ name: 'look/address', ...limit });
});

it('takes a name once, as both would count together', () => {
  definePolicies({ 'ask/address': limit });
  expect(() => definePolicies({ 'ask/address': limit })).toThrow('"ask/address"');
});
