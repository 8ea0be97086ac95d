import { Queue } from 'bullmq';
import type { Logger } from 'pino';
import type { Environment } from '../platform/config/environment.js';
import { withQueues } from '../platform/queue/with-queues.js';

/**
 * Uses one queue of the application from beside it.
 * @param databaseUrl where the queues are without a Redis
 * @throws StartupError where Redis cannot be reached
 */
export function withQueue<Data, T>(
  { redisUrl }: Environment,
  databaseUrl: string,
  name: string,
  logger: Logger,
  use: (queue: Queue<Data>) => Promise<T>,
): Promise<T> {
  return withQueues(redisUrl, databaseUrl, logger, async (options) => {
    const queue = new Queue<Data>(name, options);
    queue.on('error', (error) => logger.error({ err: error }, 'queue'));
    try {
      return await use(queue);
    } finally {
      await queue.close();
    }
  });
}
