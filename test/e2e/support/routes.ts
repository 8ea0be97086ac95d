import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';

const CHANNEL = 'fastify.initialization';

/** Every route that the task registers, documented or not: `METHOD /path`, the path as Fastify's. */
export async function routesRegisteredBy<T>(task: () => Promise<T>) {
  const routes = new Set<string>();
  const listen = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) routes.add(`${one} ${url}`);
    });
  };
  subscribe(CHANNEL, listen);
  try {
    return { made: await task(), routes: [...routes] };
  } finally {
    unsubscribe(CHANNEL, listen);
  }
}

/** What the document says of one call. */
export interface Operation {
  security?: Record<string, string[]>[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

/** Each call of the document, by `METHOD /path`. */
export function operationsOf({ paths }: OpenAPIObject): Record<string, Operation> {
  return Object.fromEntries(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, Operation>).map(([method, operation]) => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    ),
  );
}
