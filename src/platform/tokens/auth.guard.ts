import { AuthGuard } from '@nestjs/passport';
import { UnauthorizedError } from '../domain-error.js';

/** A passport guard that refuses with the contract's 401. @param strategy a passport strategy's name */
export function tokenGuard(strategy: string) {
  return class extends AuthGuard(strategy) {
    override handleRequest<T>(error: Error | null, user: T | false | null): T {
      if (error) throw error;
      if (!user) throw new UnauthorizedError();
      return user;
    }
  };
}
