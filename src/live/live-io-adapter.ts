import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-adapter';
import type { Server, ServerOptions } from 'socket.io';
import type { Environment } from '../platform/config/environment.js';
import { corsOptions } from '../platform/cors.js';
import type { RedisConnections } from '../platform/redis/redis-connections.js';

/** Socket.IO, whose rooms reach over all processes by its own Redis adapter where there is Redis. */
export class LiveIoAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly redis: RedisConnections | null,
    private readonly environment: Environment,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const cors = corsOptions(this.environment); // without an origin: nobody's
    const server = super.createIOServer(port, { ...options, cors } as ServerOptions);
    if (this.redis) server.adapter(createAdapter(this.redis.publisher, this.redis.subscriber));
    return server;
  }

  /**
   * The gateway listens to its sockets itself. Nest's way gives each socket streams of RxJS:
   * 2.2 KiB without a message, 10 KiB with two, as much as a bare WebSocket.
   */
  override bindMessageHandlers(): void {
    return;
  }
}
