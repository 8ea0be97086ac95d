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
 * Helmet's headers for answers that are no page: nothing in them may run, load or be framed. The
 * pages have a policy of their own (src/pages/security.rules.ts).
 */
export function securityHeaders(environment: Environment) {
  return {
    // Answers hold tokens and what one may see now; what may be kept says so itself.
    api: { ...headersOf(nothing, environment), 'cache-control': 'no-store' },
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
    strictTransportSecurity: publicUrl.startsWith('https:') && { includeSubDomains: false },
  });
  write(reply.req, reply, (error) => {
    if (error) throw error as Error;
  });
  return reply.getHeaders() as Record<string, string>;
}
