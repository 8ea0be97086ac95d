import { definePolicies, MINUTE } from '../platform/rate-limits/policies.js';

export const quizPolicies = definePolicies({
  /** Of all questions of a session at once, where one goes through them again and changes one's mind. */
  'confidence/participant': { limit: 120, ttl: MINUTE },
  /** A hall of 5,000 behind one address, four times a minute each. */
  'confidence/address': { limit: 20_000, ttl: MINUTE },
});
