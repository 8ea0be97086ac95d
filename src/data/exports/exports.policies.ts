import { definePolicies, MINUTE } from '../../platform/rate-limits/policies.js';

export const exportPolicies = definePolicies({
  /** Files: each reads all votes of a session. */
  'session-export/account': { limit: 30, ttl: 10 * MINUTE },
});
