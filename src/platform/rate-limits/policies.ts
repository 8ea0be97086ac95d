import type { RateLimit } from './rate-limit.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * How often who may do what. Of an address all who sit behind it are one: a hall of 5,000 behind
 * one NAT has to come in within a minute, and come again when its network hiccups.
 * docs/decisions/0014 shows the arithmetic.
 */
export const policies = {
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
  /** Each reads all that there is of an account. */
  'export/account': { limit: 5, ttl: 60 * MINUTE },
  /** All that an admin does: so many that a page may ask, and no script reads all accounts in a minute. */
  'admin/account': { limit: 600, ttl: 5 * MINUTE },
  'join/address': { limit: 10_000, ttl: MINUTE },
  /** Wrong codes, mistyped or guessed: beyond, each is refused, while a right one is let in. */
  'guess/address': { limit: 200, ttl: 10 * MINUTE },
  /** The same, where a right one is refused as well: so many tries a guesser has. */
  'guess/address-hour': { limit: 4_000, ttl: 60 * MINUTE },
  /** Wrong passcodes, voter codes and names, of all sessions together. */
  'guess/secret-address': { limit: 200, ttl: 10 * MINUTE },
  /** Of passcodes, voter codes and names of one session: what is typed wrong in a hall, and no more. */
  'guess/session-address': { limit: 60, ttl: 10 * MINUTE },
  /** Polls that an organizer makes; each is a session. */
  'poll/account': { limit: 200, ttl: 60 * MINUTE },
  /** Looks into the list of polls: each new search is a query. */
  'polls/address': { limit: 3_000, ttl: MINUTE },
  /** As joining: of a hall behind one address all may vote within a minute. */
  'challenge/address': { limit: 10_000, ttl: MINUTE },
  /** Of polls, for previews of links; one of them may be drawn for it. */
  'picture/address': { limit: 600, ttl: MINUTE },
  /** Far more than a thumb does, retries included; a session may ask 100 questions at once. */
  'vote/participant': { limit: 200, ttl: 10 * SECOND },
} as const satisfies Record<string, RateLimit>;

export type Policy = keyof typeof policies;
