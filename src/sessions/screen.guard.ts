import { applyDecorators, type ExecutionContext, Injectable, UseGuards } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ORGANIZER, type Organizer } from '../accounts/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { tokenGuard } from '../platform/tokens/auth.guard.js';
import { bearerOf } from '../platform/tokens/bearer.js';
import type { Screen } from './screen.js';
import { ScreenLinksService } from './screen-links.service.js';

/** Lets in screens, and else organizers. */
@Injectable()
export class ScreenGuard extends tokenGuard(ORGANIZER) {
  constructor(private readonly links: ScreenLinksService) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context
      .switchToHttp()
      .getRequest<FastifyRequest & { user?: Organizer | Screen }>();
    const screen = await this.links.find(bearerOf(request));
    if (!screen) return (await super.canActivate(context)) as boolean;
    request.user = screen;
    return true;
  }
}

/** Documents that a screen's token is taken, too. */
export const ApiScreen = () =>
  applyDecorators(ApiBearerAuth('screen'), ApiProblems('unauthorized', 'screen_link_revoked'));

/** Only with the token of a screen, or of an organizer. */
export const ForScreen = () =>
  applyDecorators(UseGuards(ScreenGuard), ApiBearerAuth('organizer'), ApiScreen());
