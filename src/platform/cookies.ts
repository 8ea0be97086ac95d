import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from './config/environment.js';

/**
 * Cookies are for browsers, which cannot keep a token safely elsewhere: unreadable by scripts,
 * and not sent along by other sites' forms.
 */
export class TokenCookie {
  constructor(
    private readonly name: string,
    private readonly path: string,
  ) {}

  read(request: Pick<FastifyRequest, 'cookies'>): string | undefined {
    return request.cookies?.[this.name];
  }

  /** @param maxAge seconds */
  write(reply: FastifyReply, token: string, maxAge: number, environment: Environment): void {
    reply.setCookie(this.name, token, { ...this.#options(environment), maxAge });
  }

  clear(reply: FastifyReply, environment: Environment): void {
    reply.clearCookie(this.name, this.#options(environment));
  }

  #options({ publicUrl }: Environment): CookieSerializeOptions {
    return {
      path: this.path,
      httpOnly: true,
      sameSite: 'lax',
      secure: publicUrl.startsWith('https:'),
    };
  }
}
