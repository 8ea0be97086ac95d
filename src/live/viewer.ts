import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  UseGuards,
} from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Organizer } from '../accounts/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { tokenGuard } from '../platform/tokens/auth.guard.js';
import { type Participant, participantTokenOf, ParticipantTokens } from '../voting/index.js';

/** Who looks at results: the session's organizer, or one of its audience. */
export type Viewer = Organizer | Participant;

/** Takes the token from `?token=`, for clients that cannot send headers (EventSource). */
class QueryTokenGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context
      .switchToHttp()
      .getRequest<FastifyRequest<{ Querystring: { token?: unknown } }>>();
    const { token } = request.query;
    if (typeof token === 'string') request.headers.authorization ??= `Bearer ${token}`;
    return true;
  }
}

/** Lets in participants, and else organizers. */
@Injectable()
class ViewerGuard extends tokenGuard('organizer') {
  constructor(private readonly participants: ParticipantTokens) {
    super();
  }

  override canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest<FastifyRequest & { user?: Viewer }>();
    const participant = this.participants.find(participantTokenOf(request));
    if (!participant) return super.canActivate(context);
    request.user = participant;
    return true;
  }
}

const viewerDocs = () =>
  applyDecorators(
    ApiBearerAuth('organizer'),
    ApiBearerAuth('participant'),
    ApiProblems('unauthorized'),
  );

/** Only with an organizer's or a participant's token. */
export const ForViewer = () => applyDecorators(UseGuards(ViewerGuard), viewerDocs());

/** The same, with the token in the query where it cannot be in a header. */
export const ForStreamViewer = () =>
  applyDecorators(UseGuards(QueryTokenGuard, ViewerGuard), viewerDocs());

export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<{ user: Viewer }>().user,
);
