import { applyDecorators, type ExecutionContext, Injectable, UseGuards } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ORGANIZER, type Organizer } from '../accounts/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { tokenGuard } from '../platform/tokens/auth.guard.js';
import { bearerOf } from '../platform/tokens/bearer.js';
import type { LinkHolder, LinkKind } from './link.js';
import { SessionLinksService } from './session-links.service.js';

/** Lets in who has come by a link of such a kind, and else organizers. */
@Injectable()
export abstract class LinkGuard extends tokenGuard(ORGANIZER) {
  protected abstract readonly kinds: readonly LinkKind[];

  constructor(private readonly links: SessionLinksService) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context
      .switchToHttp()
      .getRequest<FastifyRequest & { user?: Organizer | LinkHolder }>();
    const holder = await this.links.find(bearerOf(request), this.kinds);
    if (!holder) return (await super.canActivate(context)) as boolean;
    request.user = holder;
    return true;
  }
}

@Injectable()
class ScreenGuard extends LinkGuard {
  protected readonly kinds = ['screen'] as const;
}

@Injectable()
class ModeratorGuard extends LinkGuard {
  protected readonly kinds = ['moderator'] as const;
}

/** Documents that the tokens of such links are taken, too. */
export const ApiLinks = (...kinds: LinkKind[]) =>
  applyDecorators(
    ...kinds.map((kind) => ApiBearerAuth(kind)),
    ApiProblems('unauthorized', ...kinds.map((kind) => `${kind}_link_revoked` as const)),
  );

/** Only with the token of a screen, or of an organizer. */
export const ForScreen = () =>
  applyDecorators(UseGuards(ScreenGuard), ApiBearerAuth('organizer'), ApiLinks('screen'));

/**
 * Only with the token of a moderator, or of an organizer. Whether it may moderate that very session,
 * `mayModerate` says.
 */
export const ForModerator = () =>
  applyDecorators(UseGuards(ModeratorGuard), ApiBearerAuth('organizer'), ApiLinks('moderator'));
