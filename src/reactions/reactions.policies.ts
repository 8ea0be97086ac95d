import { definePolicies, MINUTE, SECOND } from '../platform/rate-limits/policies.js';

export const reactionPolicies = definePolicies({
  /** Three a second, over REST and Socket.IO together; whoever applauds presses faster for a moment. */
  'react/participant': { limit: 30, ttl: 10 * SECOND },
  /** A hall of 5,000 behind one address, a dozen a minute each. */
  'react/address': { limit: 60_000, ttl: MINUTE },
});
