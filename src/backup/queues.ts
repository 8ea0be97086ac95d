import { Queue } from 'bullmq';
import type { Logger } from 'pino';
import type { Environment } from '../platform/config/environment.js';
import { postgresQueues, redisQueues } from '../platform/queue/queue-backend.js';
import { connectRedis } from '../platform/redis/redis-connections.js';

/**
 * Uses a queue of the application from beside it.
 * @param databaseUrl where the queues are without a Redis
 * @throws StartupError where Redis cannot be reached
 */
export async function withQueue<Data, T>(
  { redisUrl }: Environment,
  databaseUrl: string,
  name: string,
  logger: Logger,
  use: (queue: Queue<Data>) => Promise<T>,
): Promise<T> {
  const redis = redisUrl ? await connectRedis(redisUrl, 'fail', logger) : undefined;
  const backend = redis ? redisQueues(redis) : postgresQueues(databaseUrl);
  const queue = new Queue<Data>(name, backend.options);
  queue.on('error', (error) => logger.error({ err: error }, 'queue'));
  try {
    return await use(queue);
  } finally {
    await queue.close();
    await backend.close();
    await redis?.close();
  }
}
