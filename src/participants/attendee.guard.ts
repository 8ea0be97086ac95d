import { type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Organizer } from '../accounts/index.js';
import { LinkGuard, type LinkHolder, SessionLinksService } from '../sessions/index.js';
import type { Participant } from './participant.js';
import { participantTokenOf, ParticipantTokens } from './participant-tokens.js';

/** Lets in participants, and else who has come by a link of such a kind, and organizers. */
@Injectable()
export abstract class AttendeeGuard extends LinkGuard {
  constructor(
    links: SessionLinksService,
    private readonly participants: ParticipantTokens,
  ) {
    super(links);
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context
      .switchToHttp()
      .getRequest<FastifyRequest & { user?: Organizer | LinkHolder | Participant }>();
    const participant = this.participants.find(participantTokenOf(request));
    if (!participant) return super.canActivate(context);
    request.user = participant;
    return true;
  }
}
