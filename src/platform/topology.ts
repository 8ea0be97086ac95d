import type { Abstract, Provider, Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { RedisConnections } from './redis/redis-connections.js';

/** Injection token of the {@link RedisConnections}; `null` where one process does it all. */
export const REDIS = Symbol('REDIS');

/**
 * Provides the implementation that fits: `standalone` keeps what it knows in memory, as there is
 * no other process; `scaledOut` shares it through Redis. Beside this only what starts a process asks whether there is
 * Redis: where the queues are, and whether the API works them itself.
 */
export function byTopology<T>(
  provide: Abstract<T>,
  { standalone, scaledOut }: { standalone: Type<T>; scaledOut: Type<T> },
): Provider {
  return {
    provide,
    inject: [ModuleRef, REDIS],
    useFactory: (moduleRef: ModuleRef, redis: RedisConnections | null) =>
      moduleRef.create(redis ? scaledOut : standalone),
  };
}
