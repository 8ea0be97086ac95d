import { BullModule, getQueueToken } from '@nestjs/bullmq';
import {
  type DynamicModule,
  Inject,
  Logger,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { RedisConnections } from '../redis/redis-connections.js';
import { postgresQueues, type QueueBackend, redisQueues } from './queue-backend.js';
import { QueueMetrics } from './queue-metrics.js';
import { QUEUES } from './queues.js';

const QUEUE_BACKEND = Symbol('QUEUE_BACKEND');

/** The durable queues: in Redis where there is one, else in Postgres. */
@Module({})
export class QueueModule implements OnApplicationShutdown {
  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    @Inject(QUEUES) queues: readonly Queue[],
  ) {
    const logger = new Logger(QueueModule.name);
    for (const source of [backend.errors, ...queues]) {
      (source as NodeJS.EventEmitter | undefined)?.on('error', (error) => logger.error(error));
    }
  }

  /** @param names of all queues that there are */
  static forRoot(
    names: readonly string[],
    databaseUrl: string,
    redis: RedisConnections | null,
  ): DynamicModule {
    const backend = redis ? redisQueues(redis) : postgresQueues(databaseUrl);
    const queues = BullModule.registerQueue(...names.map((name) => ({ name })));
    const all = {
      provide: QUEUES,
      inject: names.map((name) => getQueueToken(name)),
      useFactory: (...found: Queue[]) => found,
    };
    return {
      module: QueueModule,
      global: true,
      imports: [BullModule.forRoot(backend.options), queues],
      providers: [{ provide: QUEUE_BACKEND, useValue: backend }, all, QueueMetrics],
      exports: [queues, QUEUES],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.backend.close();
  }
}
