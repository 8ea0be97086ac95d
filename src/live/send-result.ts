import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Result } from '../contract/index.js';
import { isAmong } from '../platform/entity-tags.rules.js';
import { etagOf } from './etag.rules.js';

/** A result as it is sent: written once for all who read it. */
export interface Written {
  readonly json: string;
  readonly etag: string;
  /** Heads for Node, of what everybody sees: to who has not got it yet, and to who has it. */
  heads?: { readonly whole: string[]; readonly unchanged: string[] };
}

/** A proxy may answer thousands by it, and nobody is more than a second behind. */
export const FOR_ALL = 'public, max-age=1';
export const TYPE = 'application/json; charset=utf-8';

const written = new WeakMap<Result, Written>();

/**
 * Writes the head of the answer.
 * @param isForAll whether everybody sees the result
 * @returns its body; undefined where the reader has it already
 */
export function sendResult(
  result: Result,
  { headers }: FastifyRequest,
  reply: FastifyReply,
  isForAll: boolean,
): string | undefined {
  const { json, etag } = writtenOf(result);
  void reply.headers({ etag, 'cache-control': isForAll ? FOR_ALL : 'private, no-cache' });
  if (isAmong(headers['if-none-match'], etag)) {
    void reply.code(304);
    return undefined;
  }
  void reply.header('content-type', TYPE);
  return json;
}

export function writtenOf(result: Result): Written {
  const known = written.get(result);
  if (known) return known;
  const now = { json: JSON.stringify(result), etag: etagOf(result) };
  written.set(result, now);
  return now;
}
