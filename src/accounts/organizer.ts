import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  UseGuards,
} from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { tokenGuard } from '../platform/tokens/auth.guard.js';

/** Who makes the request: somebody with an account. */
export interface Organizer {
  readonly role: 'organizer';
  /** The account's id. */
  readonly id: string;
}

/** Only with an organizer's access token. */
export const ForOrganizer = () =>
  applyDecorators(
    UseGuards(tokenGuard('organizer')),
    ApiBearerAuth('organizer'),
    ApiProblems('unauthorized'),
  );

/** The id of the account that makes the request. */
export const AccountId = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<{ user: Organizer }>().user.id,
);
