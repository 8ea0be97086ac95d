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
 * a vote 1 µs of CPU, so its answer has no more than these; all others have all of helmet's.
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
    vote: Object.fromEntries(Object.entries(api).filter(isNeeded)),
    docs: headersOf(swaggerUi, environment),
  };
}

/** They are the same each time, so helmet is asked once, and not for every vote. */
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
