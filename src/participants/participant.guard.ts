import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Participant } from './participant.js';
import { ParticipantTokens } from './participant-tokens.js';

/** Lets in who sends a participant's token. */
@Injectable()
export class ParticipantGuard implements CanActivate {
  constructor(private readonly tokens: ParticipantTokens) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest & { user: Participant }>();
    request.user = this.tokens.authenticate(request);
    return true;
  }
}
