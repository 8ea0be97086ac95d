import { definePolicies, MINUTE } from '../platform/rate-limits/policies.js';

export const pollPolicies = definePolicies({
  /** Polls that an organizer makes; each is a session. */
  'poll/account': { limit: 200, ttl: 60 * MINUTE },
  /** Looks into the list of polls: each new search is a query. */
  'polls/address': { limit: 3_000, ttl: MINUTE },
  /** As joining: of a hall behind one address all may vote within a minute. */
  'challenge/address': { limit: 10_000, ttl: MINUTE },
});
