import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type INestApplicationContext, NotFoundException } from '@nestjs/common';
import type { Logger } from 'pino';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './metrics/metrics.js';
import { rawAnswer } from './problems/raw-answer.js';

interface OpsAnswer {
  readonly type: string;
  readonly body: string;
}
type Route = () => Promise<OpsAnswer>;

/**
 * What a process that answers nobody else tells those who run it: the health checks and metrics of
 * an API process, under the same paths. All else is 404: no controller is behind it.
 */
export class OpsServer {
  private constructor(private readonly server: Server) {}

  /** @param port 0 takes a free one */
  static async start(
    app: INestApplicationContext,
    { port, host }: { port: number; host: string | undefined },
    logger: Logger,
  ): Promise<OpsServer> {
    const routes = routesOf(app);
    const server = createServer((request, reply) => {
      const route = request.method === 'GET' ? routes.get(pathOf(request)) : undefined;
      answer(route, reply).catch((error: unknown) => logger.error({ err: error }, 'ops request'));
    });
    await once(server.listen({ port, host }), 'listening');
    return new OpsServer(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }
}

/** With a slash at its end or without. */
function pathOf({ url = '' }: IncomingMessage): string {
  return url.replace(/\/$/, '');
}

function routesOf(app: INestApplicationContext): ReadonlyMap<string, Route> {
  const health = app.get(HealthController, { strict: false });
  const { registry } = app.get(Metrics, { strict: false });
  const json = (body: object) => ({ type: 'application/json', body: JSON.stringify(body) });
  return new Map<string, Route>([
    ['/health/live', () => Promise.resolve(json(health.live()))],
    ['/health/ready', async () => json(await health.ready())],
    ['/metrics', async () => ({ type: registry.contentType, body: await registry.metrics() })],
  ]);
}

async function answer(route: Route | undefined, reply: ServerResponse): Promise<void> {
  try {
    if (!route) throw new NotFoundException('There is nothing at this address.');
    const { type, body } = await route();
    reply.writeHead(200, { 'Content-Type': type }).end(body);
  } catch (error) {
    const { status, headers, body } = rawAnswer(error);
    reply.writeHead(status, headers).end(body);
    if (status === 500) throw error;
  }
}
