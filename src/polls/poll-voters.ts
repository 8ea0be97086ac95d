import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  JoinKeys,
  type Participant,
  participantTokenOf,
  ParticipantTokens,
} from '../participants/index.js';
import { voterKeyIn } from './voter-key.js';

/** Who comes back to a poll. */
@Injectable()
export class PollVoters {
  constructor(
    private readonly keys: JoinKeys,
    private readonly tokens: ParticipantTokens,
  ) {}

  /** Whom of the session the request comes from; undefined where it brings nothing that tells. */
  find(request: FastifyRequest, sessionId: string): Participant | undefined {
    const participant = this.tokens.find(participantTokenOf(request));
    if (participant?.sessionId === sessionId) return participant;
    const key = voterKeyIn(request);
    if (key === undefined) return undefined;
    return { role: 'participant', id: this.keys.idOf(sessionId, key), sessionId };
  }
}
