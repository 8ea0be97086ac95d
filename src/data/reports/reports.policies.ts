import { definePolicies, MINUTE } from '../../platform/rate-limits/policies.js';

export const reportPolicies = definePolicies({
  /** Each reads all votes of a session. */
  'report/account': { limit: 60, ttl: 10 * MINUTE },
  /** Each reads the results of several sessions. */
  'comparison/account': { limit: 60, ttl: 10 * MINUTE },
});
