import { definePolicies, MINUTE } from '../platform/rate-limits/policies.js';

export const imagePolicies = definePolicies({
  /** Uploads: some 100 ms of CPU each. Fifty options and a question fit. */
  'image/account': { limit: 120, ttl: MINUTE },
});
