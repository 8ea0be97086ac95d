import { definePolicies, MINUTE } from '../platform/rate-limits/policies.js';

export const picturePolicies = definePolicies({
  /** Of polls, for previews of links; one of them may be drawn for it. */
  'picture/address': { limit: 600, ttl: MINUTE },
});
