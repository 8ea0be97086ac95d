import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Result } from '../contract/index.js';
import { isAmong } from '../platform/entity-tags.rules.js';
import { etagOf } from './etag.rules.js';

/** A result as it is sent: written once for all who read it. */
export interface Written {
  readonly json: string;
  readonly etag: string;
}

/** A proxy may answer thousands by it, and nobody is more than a second behind. */
export const FOR_ALL = 'public, max-age=1';
export const FOR_ONE = 'private, no-cache';
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
  void reply.headers({ etag, 'cache-control': isForAll ? FOR_ALL : FOR_ONE });
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

/** Heads for Node: to who has not got the result yet, and to who has it. */
interface Heads {
  readonly whole: string[];
  readonly unchanged: string[];
}

/** Answers with results before Fastify hears of it, as {@link sendResult} does through it. */
export class EarlyResults {
  readonly #heads = new WeakMap<Result, Heads>();

  /** @param common headers of each answer, names and values in turns */
  constructor(private readonly common: readonly string[]) {}

  /** @returns the status */
  send(result: Result, { headers }: IncomingMessage, response: ServerResponse): 200 | 304 {
    const { json, etag } = writtenOf(result);
    const { whole, unchanged } = this.#headsOf(result);
    if (isAmong(headers['if-none-match'], etag)) {
      response.writeHead(304, unchanged).end();
      return 304;
    }
    response.writeHead(200, whole).end(json);
    return 200;
  }

  #headsOf(result: Result): Heads {
    const known = this.#heads.get(result);
    if (known) return known;
    const { json, etag } = writtenOf(result);
    const unchanged = [...this.common, 'etag', etag];
    const length = String(Buffer.byteLength(json));
    const heads = {
      unchanged,
      whole: [...unchanged, 'content-type', TYPE, 'content-length', length],
    };
    this.#heads.set(result, heads);
    return heads;
  }
}
