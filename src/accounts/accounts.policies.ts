import { definePolicies, MINUTE } from '../platform/rate-limits/policies.js';

export const accountPolicies = definePolicies({
  /** A course of organizers registers at once; each costs a password's hash. */
  'register/address': { limit: 100, ttl: 60 * MINUTE },
  'login/address': { limit: 100, ttl: 15 * MINUTE },
  /** For one account, from one address: others cannot lock its owner out from elsewhere. */
  'login/account-address': { limit: 10, ttl: 15 * MINUTE },
  /** For one account, from everywhere together. */
  'login/account': { limit: 100, ttl: 15 * MINUTE },
  'refresh/address': { limit: 1_000, ttl: 15 * MINUTE },
  /** An access token is good for 15 minutes, and each open tab or program wants one. */
  'refresh/account': { limit: 100, ttl: 15 * MINUTE },
  /** Guesses of the current password by somebody who has got hold of a token. */
  'password/account': { limit: 10, ttl: 15 * MINUTE },
  'reset/address': { limit: 30, ttl: 15 * MINUTE },
  /** Mails to one address, with an account or not. */
  'reset/account': { limit: 5, ttl: 60 * MINUTE },
  /** Uses of links: each is 256 random bits, so this only keeps the load small. */
  'link/address': { limit: 100, ttl: 15 * MINUTE },
  'confirmation/account': { limit: 5, ttl: 60 * MINUTE },
});
