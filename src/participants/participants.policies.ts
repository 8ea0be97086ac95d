import { definePolicies, MINUTE } from '../platform/rate-limits/policies.js';

export const participantPolicies = definePolicies({
  /** A hall of 5,000 behind one NAT comes in within a minute, and again when its network hiccups. */
  'join/address': { limit: 10_000, ttl: MINUTE },
  /** Wrong codes, mistyped or guessed: beyond, each is refused, while a right one is let in. */
  'guess/address': { limit: 200, ttl: 10 * MINUTE },
  /** The same, where a right one is refused as well: so many tries a guesser has. */
  'guess/address-hour': { limit: 4_000, ttl: 60 * MINUTE },
  /** Wrong passcodes, voter codes and names, of all sessions together. */
  'guess/secret-address': { limit: 200, ttl: 10 * MINUTE },
  /** Of passcodes, voter codes and names of one session: what is typed wrong in a hall, and no more. */
  'guess/session-address': { limit: 60, ttl: 10 * MINUTE },
});
