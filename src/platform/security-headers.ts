import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';
import type { Environment } from './config/environment.js';

const nothing = { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] };
/** Swagger UI brings its own files, styles in them, and pictures as data. */
const swaggerUi = {
  ...nothing,
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
};

/**
 * What OWASP's REST Security Cheat Sheet asks of an answer that no browser shows. Each header costs
 * 1 µs of CPU, so answers that go out by thousands have no more than these; all others have all of
 * helmet's.
 */
const needed = [
  'cache-control',
  'content-security-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
];

/**
 * Helmet's headers for answers that are no page: nothing in them may run, load or be framed. The
 * pages have a policy of their own (src/pages/security.rules.ts).
 */
export function securityHeaders(environment: Environment) {
  // Answers hold tokens and what one may see now; what may be kept says so itself.
  const api = { ...headersOf(nothing, environment), 'cache-control': 'no-store' };
  const isNeeded = ([name]: [string, string]) => needed.includes(name);
  return {
    api,
    crowd: Object.fromEntries(Object.entries(api).filter(isNeeded)),
    docs: headersOf(swaggerUi, environment),
  };
}

/**
 * Those of answers to a crowd, for what is answered before Fastify hears of it: names and values in
 * turns. Not for scripts of other origins ({@link isOfOtherOrigin}).
 */
export function earlyHeaders(environment: Environment): string[] {
  return inTurns(securityHeaders(environment).crowd, environment);
}

/** The same of answers to reads, which have all of them. */
export function earlyReadHeaders(environment: Environment, cacheControl = 'no-store'): string[] {
  const { api } = securityHeaders(environment);
  return inTurns({ ...api, 'cache-control': cacheControl }, environment);
}

function inTurns(headers: Record<string, string>, { corsOrigins }: Environment): string[] {
  // As the answers to other origins differ.
  const vary = corsOrigins.length > 0 ? ['vary', 'Origin'] : [];
  return [...Object.entries(headers).flat(), ...vary];
}

/** Whether a request may be of a script that headers of its own are answered to. */
export function isOfOtherOrigin(
  { headers }: IncomingMessage,
  { corsOrigins }: Environment,
): boolean {
  return headers.origin !== undefined && corsOrigins.length > 0;
}

/** They are the same each time, so helmet is asked once, and not for every answer. */
function headersOf(
  directives: Record<string, string[]>,
  { publicUrl }: Environment,
): Record<string, string> {
  const reply = new ServerResponse(new IncomingMessage(new Socket()));
  const write = helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    xFrameOptions: { action: 'deny' },
    // Over plain http there is nothing to keep to.
    strictTransportSecurity: publicUrl?.startsWith('https:') === true && {
      includeSubDomains: false,
    },
  });
  write(reply.req, reply, (error) => {
    if (error) throw error as Error;
  });
  return reply.getHeaders() as Record<string, string>;
}
