import fastify, { type FastifyInstance } from 'fastify';
import { serve } from '../lib/remote.js';

export interface Endpoint {
  path: string;
  /** A request as it will come, and the answer that is always given. */
  example: object;
  status: number;
  answer: object;
}

/** What many read: the answer to a fresh reader, byte for byte, and when it is one to a known tag. */
export interface Page {
  /** As it is asked for; an id in it is a parameter of the route. */
  path: string;
  headers: Record<string, string>;
  body: string;
  etag: string | undefined;
}

const ID = /[\da-f-]{36}/;

/** A JSON schema of all that looks like the example. */
function schemaOf(example: unknown): object {
  if (Array.isArray(example)) return { type: 'array', items: schemaOf(example[0]) };
  if (typeof example !== 'object' || example === null) {
    return example === null ? { type: 'null' } : { type: typeof example };
  }
  const properties = Object.entries(example).map(([name, value]) => [name, schemaOf(value)]);
  return {
    type: 'object',
    required: Object.keys(example),
    properties: Object.fromEntries(properties) as object,
  };
}

const handlers = {
  /** Fastify and nothing else: what it costs to take a request and answer it. @returns the port */
  async listen({ path, example, status, answer }: Endpoint): Promise<number> {
    const app = fastify();
    const schema = { body: schemaOf(example), response: { [status]: schemaOf(answer) } };
    app.post(path, { schema }, (_, reply) => reply.code(status).send(answer));
    return listenOn(app);
  },

  /** The same for what is read: the bytes to who has not got them yet. @returns the port */
  async listenForReads({ path, headers, body, etag }: Page): Promise<number> {
    const app = fastify();
    app.get(path.replace(ID, ':id'), (request, reply) => {
      reply.headers(headers);
      const known = request.headers['if-none-match'];
      if (known === undefined || known !== etag) return reply.send(body);
      return reply.code(304).removeHeader('content-type').send();
    });
    return listenOn(app);
  },
};

async function listenOn(app: FastifyInstance): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  return (app.server.address() as { port: number }).port;
}

export type FastifyServer = typeof handlers;

serve(handlers);
