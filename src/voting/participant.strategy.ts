import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-jwt';
import { Tokens } from '../platform/tokens/tokens.js';
import {
  type Participant,
  type ParticipantClaims,
  participantCookie,
  toParticipant,
} from './participant.js';

/** Takes participants' tokens: the signature is all there is to check. */
@Injectable()
export class ParticipantStrategy extends PassportStrategy(Strategy, 'participant') {
  constructor(tokens: Tokens) {
    super(
      tokens.strategyOptions('participant', (request: unknown) => {
        const { headers } = request as FastifyRequest;
        // A bearer that is sent counts, even one that is not valid.
        if (headers.authorization) return null;
        return participantCookie.read(request as FastifyRequest) ?? null;
      }),
    );
  }

  validate(claims: ParticipantClaims): Participant {
    return toParticipant(claims);
  }
}
