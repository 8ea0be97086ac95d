import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** As proxies make them: a UUID, 32 hex digits, or the like. */
const WELL_FORMED = /^[\w-]{8,64}$/;

/**
 * Makes ids of requests: the one that a proxy gave it in `X-Request-Id`, or one of our own, which is
 * a prefix of the process and a number, since each request gets one.
 */
export function requestIds(): (request: IncomingMessage) => string {
  const prefix = randomBytes(6).toString('base64url');
  let number = 0;
  return ({ headers }) => {
    const given = headers['x-request-id'];
    if (typeof given === 'string' && WELL_FORMED.test(given)) return given;
    number += 1;
    return `${prefix}-${number.toString(36)}`;
  };
}
