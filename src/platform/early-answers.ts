import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * @param goOn sends the request the long way, where it was taken and cannot be answered after all
 * @returns whether it answers, now or later
 */
export type EarlyAnswer = (
  request: IncomingMessage,
  response: ServerResponse,
  goOn: () => void,
) => boolean;

/** What is sent by thousands at once, as small JSON. */
export interface EarlyPost {
  /** Whether a request is for this, as far as its head tells. */
  expects(request: IncomingMessage): boolean;
  /**
   * @param body of the request, whatever was sent
   * @returns whether it answers, now or later; if not, nothing has happened
   */
  take(request: IncomingMessage, body: string, response: ServerResponse): boolean;
}

interface Early {
  readonly reads: EarlyAnswer;
  readonly posts: readonly EarlyPost[];
}

/** More than anything that comes by thousands; what is larger goes the long way. Bytes. */
const MAX_BODY = 8 * 1024;
const JSON_TYPE = /^application\/json(?:; ?charset=utf-8)?$/i;

/**
 * Has some requests answered before anything else hears of them, as Socket.IO does with its own. It is
 * for what comes by thousands and costs next to nothing: the way through Fastify and Nest's dozen
 * hooks is more than that by far. Whatever is not plain, or not well, goes that way: so there is one
 * place that refuses.
 * @returns a function that ends it
 */
export function answerEarly(server: Server, { reads, posts }: Early): () => void {
  const listeners = server.listeners('request') as ((...args: unknown[]) => void)[];
  let hasEnded = false;
  const early = (request: IncomingMessage, response: ServerResponse) => {
    const goOn = () => {
      for (const listener of listeners) listener.call(server, request, response);
    };
    if (hasEnded) return goOn();
    if (request.method !== 'POST') return reads(request, response, goOn) ? undefined : goOn();
    const post = posts.find((one) => one.expects(request));
    const length = post === undefined ? 0 : smallJsonIn(request);
    if (post === undefined || length === 0) return goOn();
    readWhole(request, length, (body) => {
      if (isTaken(post, request, body.toString(), response)) return;
      request.pause(); // as long as nobody listens, what is put back would be lost
      request.unshift(body);
      goOn();
    });
  };
  server.removeAllListeners('request');
  server.on('request', early);
  return () => {
    hasEnded = true;
  };
}

/** Nothing catches what is thrown here but the end of the process; the long way answers and logs it. */
function isTaken(
  post: EarlyPost,
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
): boolean {
  try {
    return post.take(request, body, response);
  } catch {
    return response.headersSent;
  }
}

/** @returns the length of the body; 0 where it is none of JSON, or too large, or comes in parts */
function smallJsonIn({ headers }: IncomingMessage): number {
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) return 0;
  const length = Number(headers['content-length'] ?? 0);
  return length <= MAX_BODY ? length : 0;
}

/** Calls back when all is there, and before the request ends; never where its client has left. */
function readWhole(request: IncomingMessage, length: number, done: (body: Buffer) => void): void {
  let before: Buffer | undefined;
  const read = (chunk: Buffer) => {
    const body = before === undefined ? chunk : Buffer.concat([before, chunk]);
    if (body.length < length) {
      before = body;
      return;
    }
    request.off('data', read);
    done(body);
  };
  request.on('data', read);
}
