import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** Whom the call's guard has let in. */
export const CurrentUser = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<{ user: unknown }>().user,
);
