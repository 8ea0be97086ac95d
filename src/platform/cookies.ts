import type { IncomingMessage } from 'node:http';
import { parse, serialize, type SerializeOptions } from 'cookie';
import type { FastifyReply } from 'fastify';
import type { Environment } from './config/environment.js';

/**
 * Cookies are for browsers, which cannot keep a token safely elsewhere: unreadable by scripts,
 * and not sent along by other sites' forms. Read and written just where they are needed, as a
 * hook of all requests would cost each request its share.
 */
export class TokenCookie {
  constructor(
    private readonly name: string,
    private readonly path: string,
  ) {}

  /** @returns undefined, too, where a page of another origin makes the browser send it */
  read({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
    if (headers.cookie === undefined || !isSameOrigin(headers)) return undefined;
    return parse(headers.cookie)[this.name];
  }

  /** @param maxAge seconds */
  write(reply: FastifyReply, token: string, maxAge: number, environment: Environment): void {
    this.#set(reply, token, { ...this.#options(environment), maxAge });
  }

  /**
   * For what is answered to thousands: all but the token is written once.
   * @returns of a token, of which no character needs escaping, the value of `Set-Cookie`
   */
  prepare(maxAge: number, environment: Environment): (token: string) => string {
    const options = { ...this.#options(environment), maxAge };
    const attributes = serialize(this.name, '', options).slice(this.name.length + 1);
    return (token) => `${this.name}=${token}${attributes}`;
  }

  clear(reply: FastifyReply, environment: Environment): void {
    this.#set(reply, '', { ...this.#options(environment), expires: new Date(0) });
  }

  #set(reply: FastifyReply, value: string, options: SerializeOptions): void {
    void reply.header('Set-Cookie', serialize(this.name, value, options));
  }

  #options({ publicUrl, basePath }: Environment): SerializeOptions {
    return {
      path: basePath + this.path,
      httpOnly: true,
      sameSite: 'lax',
      secure: publicUrl?.startsWith('https:') ?? false,
    };
  }
}

/**
 * SameSite keeps other sites out, but not other origins of the same site (a page on another
 * subdomain or port). Browsers say where a request comes from, and no script can forge that.
 * @see https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export function isSameOrigin(headers: IncomingMessage['headers']): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  // Browsers before 2023, and clients that are none. A proxy may have taken the port off the host.
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).hostname === hostnameOf(host);
}

function hostnameOf(host = ''): string | undefined {
  const url = `http://${host}`;
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
