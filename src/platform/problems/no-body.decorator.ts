import { type CanActivate, type ExecutionContext, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ValidationFailedError } from '../domain-error.js';

class NoBodyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { body } = context.switchToHttp().getRequest<FastifyRequest<{ Body?: object }>>();
    const names = Object.keys(body ?? {});
    if (names.length === 0) return true;
    throw new ValidationFailedError(
      names.map((path) => ({ path, message: 'is not a known field' })),
    );
  }
}

/** The call takes no field, so it refuses each, as calls with a DTO refuse unknown ones. */
export const NoBody = () => UseGuards(NoBodyGuard);
