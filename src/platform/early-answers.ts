import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** @returns whether it has answered */
export type EarlyAnswer = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Has some requests answered before anything else hears of them, as Socket.IO does with its own. It is
 * for what is asked for by thousands and costs next to nothing: the way through Fastify and Nest's dozen
 * hooks is more than that by far.
 * @returns a function that ends it
 */
export function answerEarly(server: Server, answer: EarlyAnswer): () => void {
  const listeners = server.listeners('request') as ((...args: unknown[]) => void)[];
  const early = (request: IncomingMessage, response: ServerResponse) => {
    if (answer(request, response)) return;
    for (const listener of listeners) listener.call(server, request, response);
  };
  server.removeAllListeners('request');
  server.on('request', early);
  return () => {
    answer = () => false;
  };
}
