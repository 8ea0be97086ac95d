import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  UseGuards,
} from '@nestjs/common';
import { ForOrganizer, type LoggedInOrganizer } from '../accounts/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { RateLimits } from '../platform/rate-limits/rate-limits.js';
import { AdminRequiredError } from './admin.errors.js';
import { adminPolicies } from './admin.policies.js';

/** Lets in admins alone, of those whom the organizers' guard has let in. */
@Injectable()
class AdminGuard implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { user } = context.switchToHttp().getRequest<{ user?: LoggedInOrganizer }>();
    if (user?.isAdmin !== true) throw new AdminRequiredError();
    await this.limits.take(adminPolicies['admin/account'], user.id);
    return true;
  }
}

/** Only with the access token of an admin. */
export const ForAdmin = () =>
  applyDecorators(
    ForOrganizer(), // first: its guard says who it is
    UseGuards(AdminGuard),
    ApiProblems('admin_required', 'too_many_requests'),
  );

/** The id of the admin who makes the request. */
export const AdminId = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<{ user: LoggedInOrganizer }>().user.id,
);
