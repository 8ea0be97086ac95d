import type { KeyObject } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { UnauthorizedError } from '../platform/domain-error.js';
import { bearerOf } from '../platform/tokens/bearer.js';
import { hmacSha256, type Signer } from '../platform/tokens/hmac.js';
import { signHs256, verifyHs256 } from '../platform/tokens/hs256.js';
import { SIGNING_KEY } from '../platform/tokens/signing-key.js';
import {
  type Participant,
  PARTICIPANT_TTL,
  type ParticipantClaims,
  participantCookie,
  toParticipant,
} from './participant.js';

const AUDIENCE = 'participant';

/**
 * Participants by their tokens: the signature is all there is to check. Not by @nestjs/jwt, as every
 * vote brings one: docs/decisions/0007.
 */
@Injectable()
export class ParticipantTokens {
  readonly #sign: Signer;

  constructor(@Inject(SIGNING_KEY) key: KeyObject) {
    this.#sign = hmacSha256(key);
  }

  issue(participant: Participant): string {
    const { id, sessionId, name, entry, joinedAt } = participant;
    const iat = Math.floor(Date.now() / 1000);
    const claims = {
      sub: id,
      sid: sessionId,
      ...(name !== undefined && { name }),
      ...(entry && { entry }),
      ...(joinedAt !== undefined && { jat: joinedAt }),
      aud: AUDIENCE,
      iat,
      exp: iat + PARTICIPANT_TTL,
    };
    return signHs256(claims, this.#sign);
  }

  /** @throws UnauthorizedError where the token is not valid */
  verify(token: string): Participant {
    const participant = this.find(token);
    if (!participant) throw new UnauthorizedError('The token is not valid, or has expired.');
    return participant;
  }

  /** Whose token it is; undefined where it is none, or not valid. */
  find(token: string | undefined): Participant | undefined {
    return this.#read(token, Date.now());
  }

  /** Whose token it is, also where it has expired: for joining again, and nothing else. */
  recognize(token: string | undefined): Participant | undefined {
    return this.#read(token, 0);
  }

  /** @throws UnauthorizedError where the request has no valid token */
  authenticate(request: Pick<IncomingMessage, 'headers'>): Participant {
    const token = participantTokenOf(request);
    if (!token) throw new UnauthorizedError();
    return this.verify(token);
  }

  /** @param now a token that had expired by then is none. Milliseconds since 1970 */
  #read(token: string | undefined, now: number): Participant | undefined {
    const claims = token ? verifyHs256(token, this.#sign, now) : undefined;
    return claims?.aud === AUDIENCE
      ? toParticipant(claims as unknown as ParticipantClaims)
      : undefined;
  }
}

/** The bearer or, where none is sent, the cookie: a bearer counts even if it is not valid. */
export function participantTokenOf(request: Pick<IncomingMessage, 'headers'>): string | undefined {
  if (request.headers.authorization === undefined) return participantCookie.read(request);
  return bearerOf(request);
}
