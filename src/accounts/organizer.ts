import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  UseGuards,
} from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { tokenGuard } from '../platform/tokens/auth.guard.js';

/** Whom an access token is for. */
export const ORGANIZER = 'organizer';

/** Who makes the request: somebody with an account. */
export interface Organizer {
  readonly role: 'organizer';
  /** The account's id. */
  readonly id: string;
}

/** An organizer with the login that its access token came from. */
export interface LoggedInOrganizer extends Organizer {
  readonly loginId: string;
  /** Whether its account is an admin's now. */
  readonly isAdmin: boolean;
}

/** Only with an organizer's access token. */
export const ForOrganizer = () =>
  applyDecorators(
    UseGuards(tokenGuard(ORGANIZER)),
    ApiBearerAuth('organizer'),
    ApiProblems('unauthorized'),
  );

/** The id of the account that makes the request. */
export const AccountId = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<{ user: Organizer }>().user.id,
);

/** The id of the login that the request comes from. */
export const LoginId = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<{ user: LoggedInOrganizer }>().user.loginId,
);
