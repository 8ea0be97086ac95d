import { definePolicies, MINUTE } from '../../platform/rate-limits/policies.js';

export const recountPolicies = definePolicies({
  /** Each reads and sorts all ballots of a question. */
  'ballots/account': { limit: 30, ttl: MINUTE },
});
