import { definePolicies, MINUTE } from '../platform/rate-limits/policies.js';

export const qaPolicies = definePolicies({
  /** Far more than somebody has to ask; retries count, too. */
  'ask/participant': { limit: 10, ttl: MINUTE },
  /** Half of what a session takes in all: of a hall behind one address many ask within a minute. */
  'ask/address': { limit: 1_000, ttl: MINUTE },
  /** A list is read and upvoted item by item; taking it back counts, too. */
  'upvote/participant': { limit: 120, ttl: MINUTE },
  /** A hall of 5,000 behind one address, four times a minute each. */
  'upvote/address': { limit: 20_000, ttl: MINUTE },
});
