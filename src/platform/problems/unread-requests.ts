import { BadRequestException } from '@nestjs/common';
import type { Socket } from 'node:net';
import { RequestTimeoutError } from '../domain-error.js';
import type { Metrics } from '../metrics/metrics.js';
import { toProblem } from './problem.filter.js';
import { rawBytes } from './raw-answer.js';

/** How long a client may take to read why, and to end its side. Milliseconds. */
const FAREWELL_LIMIT = 2_000;

/**
 * Ends a connection on which something came that never became a request: it is no HTTP, or came too
 * slowly. Nothing is said where nothing was asked, as on a connection that a browser has opened ahead
 * of time: what is said there is taken for the answer to the request that is sent next. A request that
 * came too slowly is told so by 408, which a client may send again (RFC 9110, section 15.5.9).
 * Who ends its own side never is let go all the same.
 * @param code of Node's error
 */
export function endUnread(
  { code }: { code?: string },
  socket: Pick<Socket, 'bytesRead' | 'destroy' | 'end' | 'once' | 'writable'>,
  metrics: () => Metrics,
): void {
  if (code === 'ECONNRESET' || !socket.writable || socket.bytesRead === 0) {
    socket.destroy();
    return;
  }
  const error =
    code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? new RequestTimeoutError()
      : new BadRequestException('This is no HTTP request, or not a whole one.');
  metrics().refusals.inc({ code: toProblem(error).code });
  socket.end(rawBytes(error));
  const farewell = setTimeout(() => socket.destroy(), FAREWELL_LIMIT).unref();
  socket.once('close', () => clearTimeout(farewell));
}
