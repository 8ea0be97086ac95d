import type { Server as HttpServer } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { Server, type ServerOptions } from 'socket.io';
import type { Environment } from '../../platform/config/environment.js';
import { corsOptions } from '../../platform/cors.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import type { RedisConnections } from '../../platform/redis/redis-connections.js';
import { ConnectionQuotas } from './connection-quotas.js';
import { LiveEngine } from './live-engine.js';

/** Of any module. */
const IN_ANY = { strict: false };

/** Socket.IO, whose rooms reach over all processes by its own Redis adapter where there is Redis. */
export class LiveIoAdapter extends IoAdapter {
  private constructor(
    private readonly app: INestApplicationContext,
    private readonly rooms: Parameters<Server['adapter']>[0] | undefined,
    private readonly environment: Environment,
  ) {
    super(app);
  }

  static async create(
    app: INestApplicationContext,
    redis: RedisConnections | null,
    environment: Environment,
  ): Promise<LiveIoAdapter> {
    if (!redis) return new LiveIoAdapter(app, undefined, environment);
    const { createAdapter } = await import('@socket.io/redis-adapter');
    const rooms = createAdapter(redis.publisher, redis.subscriber);
    return new LiveIoAdapter(app, rooms, environment);
  }

  override createIOServer(_port: number, options?: ServerOptions): Server {
    const cors = corsOptions(this.environment); // without an origin: nobody's
    const own = { ...options, cors } as ServerOptions;
    const server = new Server(own); // attached to nothing: what it is bound to is
    const engine = new LiveEngine(
      own,
      this.app.get(ConnectionQuotas, IN_ANY),
      this.app.get(Metrics, IN_ANY),
    );
    engine.attach(this.httpServer as HttpServer, { path: server.path() });
    server.bind(engine);
    if (this.rooms) server.adapter(this.rooms);
    return server;
  }

  /** The gateway takes in its sockets itself, too: Nest's way leads through RxJS, twice a socket. */
  override bindClientConnect(): void {
    return;
  }

  /**
   * The gateway listens to its sockets itself. Nest's way gives each socket streams of RxJS:
   * 2.2 KiB without a message, 10 KiB with two, as much as a bare WebSocket.
   */
  override bindMessageHandlers(): void {
    return;
  }
}
