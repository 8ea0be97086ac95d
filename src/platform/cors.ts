import type { Environment } from './config/environment.js';

/**
 * What pages of other sites may do: call with a token of theirs, and read the answer. Never with
 * cookies, which are for Plenum's own pages.
 */
export function corsOptions({ corsOrigins }: Environment) {
  return {
    origin: [...corsOrigins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: ['ETag', 'Plenum-Notes', 'Retry-After'],
    credentials: false,
    /** Seconds. */
    maxAge: 600,
  };
}
