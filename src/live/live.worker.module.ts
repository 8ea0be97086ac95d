import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { LIVE_NAMESPACE, type ServerToClientEvents } from '../contract/index.js';
import type { RedisConnections } from '../platform/redis/redis-connections.js';
import { REDIS } from '../platform/topology.js';
import { SessionsModule } from '../sessions/index.js';
import { LiveBroadcasts } from './delivery/live-broadcasts.js';

/**
 * For a process that has no sockets of its own: what it changes, as when a timer closes a
 * question, it tells through Redis to the sockets of those that have.
 */
@Module({ imports: [SessionsModule], providers: [LiveBroadcasts] })
export class LiveWorkerModule implements OnModuleInit {
  constructor(
    private readonly broadcasts: LiveBroadcasts,
    @Inject(REDIS) private readonly redis: RedisConnections,
  ) {}

  async onModuleInit(): Promise<void> {
    const { Emitter } = await import('@socket.io/redis-emitter');
    const emitter = new Emitter<ServerToClientEvents>(this.redis.publisher);
    this.broadcasts.start(emitter.of(LIVE_NAMESPACE));
  }
}
