import { BullModule, InjectQueue } from '@nestjs/bullmq';
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
import { TIMERS_QUEUE, UPKEEP_QUEUE, VOTES_QUEUE } from './queues.js';

const QUEUE_BACKEND = Symbol('QUEUE_BACKEND');

/** The durable queues: in Redis where there is one, else in Postgres. */
@Module({})
export class QueueModule implements OnApplicationShutdown {
  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    @InjectQueue(VOTES_QUEUE) votes: Queue,
    @InjectQueue(TIMERS_QUEUE) timers: Queue,
    @InjectQueue(UPKEEP_QUEUE) upkeep: Queue,
  ) {
    const logger = new Logger(QueueModule.name);
    for (const source of [backend.errors, votes, timers, upkeep]) {
      (source as NodeJS.EventEmitter | undefined)?.on('error', (error) => logger.error(error));
    }
  }

  static forRoot(databaseUrl: string, redis: RedisConnections | null): DynamicModule {
    const backend = redis ? redisQueues(redis) : postgresQueues(databaseUrl);
    const queues = BullModule.registerQueue(
      { name: VOTES_QUEUE },
      { name: TIMERS_QUEUE },
      { name: UPKEEP_QUEUE },
    );
    return {
      module: QueueModule,
      global: true,
      imports: [BullModule.forRoot(backend.options), queues],
      providers: [{ provide: QUEUE_BACKEND, useValue: backend }, QueueMetrics],
      exports: [queues],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.backend.close();
  }
}
