import { parse, serialize, type SerializeOptions } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from './config/environment.js';

/**
 * Cookies are for browsers, which cannot keep a token safely elsewhere: unreadable by scripts,
 * and not sent along by other sites' forms. Read and written just where they are needed, as a
 * hook of all requests would cost each vote its share.
 */
export class TokenCookie {
  constructor(
    private readonly name: string,
    private readonly path: string,
  ) {}

  read({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
    return headers.cookie === undefined ? undefined : parse(headers.cookie)[this.name];
  }

  /** @param maxAge seconds */
  write(reply: FastifyReply, token: string, maxAge: number, environment: Environment): void {
    this.#set(reply, token, { ...this.#options(environment), maxAge });
  }

  clear(reply: FastifyReply, environment: Environment): void {
    this.#set(reply, '', { ...this.#options(environment), expires: new Date(0) });
  }

  #set(reply: FastifyReply, value: string, options: SerializeOptions): void {
    void reply.header('Set-Cookie', serialize(this.name, value, options));
  }

  #options({ publicUrl }: Environment): SerializeOptions {
    return {
      path: this.path,
      httpOnly: true,
      sameSite: 'lax',
      secure: publicUrl.startsWith('https:'),
    };
  }
}
