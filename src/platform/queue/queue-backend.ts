import { createPostgresBackend, type QueueOptions, setDefaultBackendFactory } from 'bullmq';
import pg from 'pg';
import { impatient } from '../database/postgres-client.js';
import type { RedisConnections } from '../redis/redis-connections.js';

/** BullMQ's default name; its SQL relies on the search path. */
const QUEUE_SCHEMA = 'bullmq';
/** Two workers hold one connection each to listen; the rest add and take jobs. */
const POOL_SIZE = 10;
/** Milliseconds. */
const ANSWER_LIMIT = 10_000;
/** In braces, so that all keys of the queues are in one slot of a Redis Cluster. */
const QUEUE_PREFIX = '{plenum}';

/** Where the queues are kept. */
export interface QueueBackend {
  readonly options: QueueOptions;
  /** Tells of connections that are lost while idle; without a listener they would be thrown. */
  readonly errors?: NodeJS.EventEmitter;
  close(): Promise<void>;
}

/** Postgres: no Redis is needed while everything runs in one process. */
export function postgresQueues(databaseUrl: string): QueueBackend {
  setDefaultBackendFactory(createPostgresBackend);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    options: `-c search_path=${QUEUE_SCHEMA}`,
    application_name: 'plenum-queue',
    ...impatient,
    // A queue that does not answer must not hold who asks for as long.
    connectionTimeoutMillis: ANSWER_LIMIT,
    query_timeout: ANSWER_LIMIT,
    max: POOL_SIZE,
  });
  return { options: { connection: pool }, errors: pool, close: () => pool.end() };
}

/** Redis, by the process's own connection; workers make themselves copies of it. */
export function redisQueues({ commands }: Pick<RedisConnections, 'commands'>): QueueBackend {
  setDefaultBackendFactory();
  return {
    options: { connection: commands, prefix: QUEUE_PREFIX },
    close: () => Promise.resolve(),
  };
}
