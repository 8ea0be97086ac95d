import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isAmong } from '../platform/entity-tags.rules.js';
import { FOR_ONE, TYPE } from './send-result.js';

/**
 * Writes the head of the answer.
 * @returns its body; undefined where the reader has it already
 */
export function sendTold<State extends { readonly version: number }>(
  state: State,
  { headers }: FastifyRequest,
  reply: FastifyReply,
): string | undefined {
  const etag = tagOf(state);
  void reply.headers({ etag, 'cache-control': FOR_ONE });
  if (isAmong(headers['if-none-match'], etag)) {
    void reply.code(304);
    return undefined;
  }
  void reply.header('content-type', TYPE);
  return JSON.stringify(state);
}

/** By what it tells: processes read the same at different times, and each sees something else of it. */
function tagOf({ version: _, ...told }: { readonly version: number }): string {
  return `"${hash('sha256', JSON.stringify(told), 'base64url')}"`;
}
