import { BullModule, InjectQueue } from '@nestjs/bullmq';
import {
  type DynamicModule,
  Inject,
  Logger,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { createPostgresBackend, type Queue, setDefaultBackendFactory } from 'bullmq';
import pg from 'pg';
import { TIMERS_QUEUE, VOTES_QUEUE } from './queues.js';

const QUEUE_POOL = Symbol('QUEUE_POOL');
/** BullMQ's default name; its SQL relies on the search path. */
const QUEUE_SCHEMA = 'bullmq';
/** Two workers hold one connection each to listen; the rest add and take jobs. */
const POOL_SIZE = 10;

/** A queue that does not answer must not hold votes for ever. Milliseconds. */
const ANSWER_LIMIT = 10_000;

/** BullMQ on Postgres: no Redis is needed while everything runs in one process. */
@Module({})
export class QueueModule implements OnApplicationShutdown {
  constructor(
    @Inject(QUEUE_POOL) private readonly pool: pg.Pool,
    @InjectQueue(VOTES_QUEUE) votes: Queue,
    @InjectQueue(TIMERS_QUEUE) timers: Queue,
  ) {
    const logger = new Logger(QueueModule.name);
    // A connection that is lost while idle is told here; without a listener it would be thrown.
    for (const source of [pool, votes, timers]) {
      (source as NodeJS.EventEmitter).on('error', (error) => logger.error(error));
    }
  }

  static forRoot(databaseUrl: string): DynamicModule {
    setDefaultBackendFactory(createPostgresBackend);
    const pool = new pg.Pool({
      connectionString: databaseUrl,
      options: `-c search_path=${QUEUE_SCHEMA}`,
      application_name: 'plenum-queue',
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_LIMIT,
      query_timeout: ANSWER_LIMIT,
      max: POOL_SIZE,
    });
    const queues = BullModule.registerQueue({ name: VOTES_QUEUE }, { name: TIMERS_QUEUE });
    return {
      module: QueueModule,
      global: true,
      imports: [BullModule.forRoot({ connection: pool }), queues],
      providers: [{ provide: QUEUE_POOL, useValue: pool }],
      exports: [queues],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
