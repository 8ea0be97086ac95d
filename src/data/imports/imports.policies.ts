import { definePolicies, MINUTE } from '../../platform/rate-limits/policies.js';

export const importPolicies = definePolicies({
  /** Files: up to seconds of CPU each. */
  'import/account': { limit: 30, ttl: MINUTE },
});
