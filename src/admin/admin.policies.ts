import { definePolicies, MINUTE } from '../platform/rate-limits/policies.js';

export const adminPolicies = definePolicies({
  /** Each reads all that there is of an account. */
  'export/account': { limit: 5, ttl: 60 * MINUTE },
  /** All that an admin does: so many that a page may ask, and no script reads all accounts in a minute. */
  'admin/account': { limit: 600, ttl: 5 * MINUTE },
});
