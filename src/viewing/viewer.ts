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
import { AttendeeGuard, type Participant } from '../participants/index.js';
import { ApiLinks, type LinkHolder, linkKinds } from '../sessions/index.js';

/** Who looks at results: the session's organizer, one of its audience, its big screen or a moderator. */
export type Viewer = Organizer | Participant | LinkHolder;

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

@Injectable()
class ViewerGuard extends AttendeeGuard {
  protected readonly kinds = linkKinds;
}

/** Who looks at points: moderators decide of texts, and of nothing in a game. */
export type Player = Organizer | Participant | LinkHolder<'screen'>;

@Injectable()
class PlayerGuard extends AttendeeGuard {
  protected readonly kinds = ['screen'] as const;
}

/** Only with the token of an organizer, a participant or a screen. */
export const ForPlayer = () =>
  applyDecorators(
    UseGuards(PlayerGuard),
    ApiBearerAuth('organizer'),
    ApiBearerAuth('participant'),
    ApiLinks('screen'),
  );

const viewerDocs = () =>
  applyDecorators(ApiBearerAuth('organizer'), ApiBearerAuth('participant'), ApiLinks(...linkKinds));

/** Only with the token of an organizer, a participant, a screen or a moderator. */
export const ForViewer = () => applyDecorators(UseGuards(ViewerGuard), viewerDocs());

/** The same, with the token in the query where it cannot be in a header. */
export const ForStreamViewer = () =>
  applyDecorators(UseGuards(QueryTokenGuard, ViewerGuard), viewerDocs());
