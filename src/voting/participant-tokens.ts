import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { UnauthorizedError } from '../platform/domain-error.js';
import { bearerOf } from '../platform/tokens/bearer.js';
import { Tokens } from '../platform/tokens/tokens.js';
import {
  type Participant,
  PARTICIPANT_TTL,
  type ParticipantClaims,
  participantCookie,
  toParticipant,
} from './participant.js';

/** Participants by their tokens: the signature is all there is to check. */
@Injectable()
export class ParticipantTokens {
  constructor(private readonly tokens: Tokens) {}

  issue(participant: Participant): string {
    const { id, sessionId, name, entry, joinedAt } = participant;
    const claims = {
      sub: id,
      sid: sessionId,
      ...(name !== undefined && { name }),
      ...(entry && { entry }),
      ...(joinedAt !== undefined && { jat: joinedAt }),
    };
    return this.tokens.sign('participant', claims, PARTICIPANT_TTL);
  }

  /** @throws UnauthorizedError where the token is not valid */
  verify(token: string): Participant {
    return toParticipant(this.tokens.verify<ParticipantClaims>('participant', token));
  }

  find(token: string | undefined): Participant | undefined {
    if (!token) return undefined;
    try {
      return this.verify(token);
    } catch {
      return undefined;
    }
  }

  /** Whose token it is, also where it has expired: for joining again, and nothing else. */
  recognize(token: string | undefined): Participant | undefined {
    const claims = token && this.tokens.findExpired<ParticipantClaims>('participant', token);
    return claims ? toParticipant(claims) : undefined;
  }

  /** @throws UnauthorizedError where the request has no valid token */
  authenticate(request: FastifyRequest): Participant {
    const token = participantTokenOf(request);
    if (!token) throw new UnauthorizedError();
    return this.verify(token);
  }
}

/** The bearer or, where none is sent, the cookie: a bearer counts even if it is not valid. */
export function participantTokenOf(request: FastifyRequest): string | undefined {
  if (request.headers.authorization === undefined) return participantCookie.read(request);
  return bearerOf(request);
}
