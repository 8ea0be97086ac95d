import type { QueueOptions } from 'bullmq';
import type { Logger } from 'pino';
import { connectRedis } from '../redis/redis-connections.js';
import { postgresQueues, redisQueues } from './queue-backend.js';

/**
 * Uses the queues of the application from beside it.
 * @param redisUrl where they are; undefined: in the database
 * @throws StartupError where Redis cannot be reached
 */
export async function withQueues<T>(
  redisUrl: string | undefined,
  databaseUrl: string,
  logger: Logger,
  use: (options: QueueOptions) => Promise<T>,
): Promise<T> {
  const redis = redisUrl ? await connectRedis(redisUrl, 'fail', logger) : undefined;
  const backend = redis ? redisQueues(redis) : postgresQueues(databaseUrl);
  try {
    return await use(backend.options);
  } finally {
    await backend.close();
    await redis?.close();
  }
}
