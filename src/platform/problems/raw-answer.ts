import { STATUS_CODES } from 'node:http';
import { DomainError } from '../domain-error.js';
import { toProblem } from './problem.filter.js';

/** What is answered to a request that never reaches Nest, as `ProblemFilter` would. */
export function rawAnswer(error: unknown) {
  const problem = toProblem(error);
  const body = JSON.stringify(problem);
  const retryAfter = error instanceof DomainError ? error.more.retryAfterSeconds : undefined;
  const headers = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    ...(retryAfter && { 'Retry-After': retryAfter }),
    Connection: 'close',
  };
  return { status: problem.status, headers, body };
}

/** The same as it goes over the wire, where there is no response to write it to. */
export function rawBytes(error: unknown): string {
  const { status, headers, body } = rawAnswer(error);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
}
