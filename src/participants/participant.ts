import { TokenCookie } from '../platform/cookies.js';
import type { Admittance } from '../sessions/index.js';

/** One of the audience of one session. All that is known of it is in its token. */
export interface Participant {
  readonly role: 'participant';
  readonly id: string;
  readonly sessionId: string;
  /** Where it gave one; needed where the session's identity is `named`. */
  readonly name?: string;
  /** Where it joined by a roster entry: its id is the entry's then. */
  readonly entry?: Admittance;
  /** Where its id does not tell. Milliseconds since 1970. */
  readonly joinedAt?: number;
}

export interface ParticipantClaims {
  sub: string;
  sid: string;
  name?: string;
  entry?: Admittance;
  /** Joined at: milliseconds since 1970. */
  jat?: number;
}

/** A week, in seconds. Joining again renews the token, also one that has expired. */
export const PARTICIPANT_TTL = 7 * 24 * 3600;
/** Longer than a token is good, as joining by an old one keeps one the same: what browsers allow. */
export const PARTICIPANT_COOKIE_TTL = 400 * 24 * 3600;

/** Sent to all calls that take a participant's token as a bearer, too. */
export const participantCookie = new TokenCookie('plenum_participant', '/v1');

export function toParticipant({ sub, sid, name, entry, jat }: ParticipantClaims): Participant {
  return {
    role: 'participant',
    id: sub,
    sessionId: sid,
    ...(name !== undefined && { name }),
    ...(entry && { entry }),
    ...(jat !== undefined && { joinedAt: jat }),
  };
}
