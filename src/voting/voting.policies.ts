import { definePolicies, SECOND } from '../platform/rate-limits/policies.js';

export const votingPolicies = definePolicies({
  /** Far more than a thumb does, retries included; a session may ask 100 questions at once. */
  'vote/participant': { limit: 200, ttl: 10 * SECOND },
});
