import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  UseGuards,
} from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Organizer } from '../accounts/index.js';
import { type Participant, participantTokenOf, ParticipantTokens } from '../participants/index.js';
import { ApiScreen, type Screen, ScreenGuard, ScreenLinksService } from '../sessions/index.js';

/** Who looks at results: the session's organizer, one of its audience, or its big screen. */
export type Viewer = Organizer | Participant | Screen;

/** Takes the token from `?token=`, for clients that cannot send headers (EventSource). */
export class QueryTokenGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context
      .switchToHttp()
      .getRequest<FastifyRequest<{ Querystring: { token?: unknown } }>>();
    const { token } = request.query;
    if (typeof token === 'string') request.headers.authorization ??= `Bearer ${token}`;
    return true;
  }
}

/** Lets in participants, and else screens and organizers. */
@Injectable()
class ViewerGuard extends ScreenGuard {
  constructor(
    links: ScreenLinksService,
    private readonly participants: ParticipantTokens,
  ) {
    super(links);
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { user?: Viewer }>();
    const participant = this.participants.find(participantTokenOf(request));
    if (!participant) return super.canActivate(context);
    request.user = participant;
    return true;
  }
}

const viewerDocs = () =>
  applyDecorators(ApiBearerAuth('organizer'), ApiBearerAuth('participant'), ApiScreen());

/** Only with the token of an organizer, a participant or a screen. */
export const ForViewer = () => applyDecorators(UseGuards(ViewerGuard), viewerDocs());

/** The same, with the token in the query where it cannot be in a header. */
export const ForStreamViewer = () =>
  applyDecorators(UseGuards(QueryTokenGuard, ViewerGuard), viewerDocs());
