import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { DomainError } from '../platform/domain-error.js';
import { toProblem } from '../platform/problems/problem.filter.js';

/** Answers a request that never reaches Nest, as `ProblemFilter` would. */
export function refuseRequest(response: ServerResponse, error: DomainError): void {
  const { status, headers, body } = answerTo(error);
  response.writeHead(status, headers).end(body);
}

/** The same to one that would change over to a WebSocket; then the connection is closed. */
export function refuseUpgrade(wire: Duplex, error: DomainError): void {
  const { status, title, headers, body } = answerTo(error);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  wire.on('error', () => undefined); // who has gone meanwhile does not mind
  wire.once('finish', () => wire.destroy());
  wire.end([`HTTP/1.1 ${status} ${title}`, ...lines, '', body].join('\r\n'));
}

function answerTo(error: DomainError) {
  const problem = toProblem(error);
  const body = JSON.stringify(problem);
  const { retryAfterSeconds } = error.more;
  const headers = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    ...(retryAfterSeconds && { 'Retry-After': retryAfterSeconds }),
    Connection: 'close',
  };
  return { status: problem.status, title: problem.title, headers, body };
}
