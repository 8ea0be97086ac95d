import type { FastifyRequest } from 'fastify';
import passport from 'passport';
import { bearerOf } from './bearer.js';

/** Takes who it is, or the error; neither: nobody. */
type Done = (error: unknown, user?: object | null) => void;

/** A passport strategy that asks somebody else whose the token of `Authorization: Bearer` is. */
export class BearerStrategy extends passport.Strategy {
  constructor(private readonly verify: (token: string, done: Done) => void) {
    super();
  }

  override authenticate(request: Pick<FastifyRequest, 'headers'>): void {
    const token = bearerOf(request);
    if (!token) return this.fail(401);
    this.verify(token, (error, user) => {
      if (error) this.error(error);
      else if (user) this.success(user);
      else this.fail(401);
    });
  }
}
