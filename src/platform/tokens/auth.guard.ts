import { AuthGuard } from '@nestjs/passport';
import { UnauthorizedError } from '../domain-error.js';
import type { TokenAudience } from './tokens.js';

/** A passport guard that refuses with the contract's 401. */
export function tokenGuard(...audiences: TokenAudience[]) {
  return class extends AuthGuard(audiences) {
    override handleRequest<T>(error: Error | null, user: T | false | null): T {
      if (error) throw error;
      if (!user) throw new UnauthorizedError();
      return user;
    }
  };
}
