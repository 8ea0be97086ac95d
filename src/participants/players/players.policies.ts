import { definePolicies, MINUTE } from '../../platform/rate-limits/policies.js';

export const playerPolicies = definePolicies({
  /** Somebody who tries a few names; each change is told to the whole board. */
  'change/participant': { limit: 10, ttl: MINUTE },
  /** Of a hall behind one address, a good part within a minute. */
  'change/address': { limit: 5_000, ttl: MINUTE },
});
