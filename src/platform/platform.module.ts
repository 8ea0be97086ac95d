import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddressesModule } from './addresses/addresses.module.js';
import { Bus } from './bus/bus.js';
import { MemoryBus } from './bus/memory-bus.js';
import { RedisBus } from './bus/redis-bus.js';
import { Closing } from './closing.js';
import { ClientAddress } from './client-address.js';
import { type Environment, ENVIRONMENT } from './config/environment.js';
import { dataSourceOptions } from './database/data-source.js';
import { impatient } from './database/postgres-client.js';
import { HealthModule } from './health/health.module.js';
import { Mail } from './mail/mail.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { MemoryPacer } from './pacer/memory-pacer.js';
import { Pacer } from './pacer/pacer.js';
import { RedisPacer } from './pacer/redis-pacer.js';
import { QueueModule } from './queue/queue.module.js';
import { MemoryRateCounts } from './rate-limits/memory-rate-counts.js';
import { RateCounts } from './rate-limits/rate-counts.js';
import { RateLimitsModule } from './rate-limits/rate-limits.module.js';
import { RedisRateCounts } from './rate-limits/redis-rate-counts.js';
import type { RedisConnections } from './redis/redis-connections.js';
import { ServerSettings } from './settings/server-settings.js';
import { NoSharedCache } from './shared-cache/no-shared-cache.js';
import { RedisSharedCache } from './shared-cache/redis-shared-cache.js';
import { SharedCache } from './shared-cache/shared-cache.js';
import { TokensModule } from './tokens/tokens.module.js';
import { byTopology, REDIS } from './topology.js';

/** What is open while the application runs, and closed by who has started it. */
export interface Resources {
  readonly databaseUrl: string;
  /** `null`: this process is alone. */
  readonly redis: RedisConnections | null;
}

/** What every module stands on: configuration, database, queue, tokens, health, metrics. */
@Module({})
export class PlatformModule {
  /** @param queueNames of all queues that the modules have */
  static forRoot(
    environment: Environment,
    { databaseUrl, redis }: Resources,
    queueNames: readonly string[],
  ): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(databaseUrl),
          autoLoadEntities: true,
          extra: impatient,
        }),
        QueueModule.forRoot(queueNames, databaseUrl, redis),
        TokensModule,
        RateLimitsModule,
        MetricsModule,
        HealthModule,
        AddressesModule,
      ],
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: REDIS, useValue: redis },
        ClientAddress,
        Closing,
        Mail,
        ServerSettings,
        byTopology(Bus, { standalone: MemoryBus, scaledOut: RedisBus }),
        byTopology(Pacer, { standalone: MemoryPacer, scaledOut: RedisPacer }),
        byTopology(SharedCache, { standalone: NoSharedCache, scaledOut: RedisSharedCache }),
        byTopology(RateCounts, { standalone: MemoryRateCounts, scaledOut: RedisRateCounts }),
      ],
      exports: [
        ENVIRONMENT,
        REDIS,
        ClientAddress,
        Closing,
        Mail,
        ServerSettings,
        Bus,
        Pacer,
        RateCounts,
        SharedCache,
        AddressesModule,
      ],
    };
  }
}
