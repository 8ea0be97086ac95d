import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { DomainError } from '../../platform/domain-error.js';
import { rawAnswer, rawBytes } from '../../platform/problems/raw-answer.js';

/** Answers a request that never reaches Nest. */
export function refuseRequest(response: ServerResponse, error: DomainError): void {
  const { status, headers, body } = rawAnswer(error);
  response.writeHead(status, headers).end(body);
}

/** The same to one that would change over to a WebSocket; then the connection is closed. */
export function refuseUpgrade(wire: Duplex, error: DomainError): void {
  wire.on('error', () => undefined); // who has gone meanwhile does not mind
  wire.once('finish', () => wire.destroy());
  wire.end(rawBytes(error));
}
