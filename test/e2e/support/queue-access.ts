import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { postgresQueues, redisQueues } from '../../../src/platform/queue/queue-backend.js';
import type { TestPlenum } from './plenum.js';

/** Uses a queue past the application. */
export async function withQueueOf<Data, T>(
  { variables }: Pick<TestPlenum, 'variables'>,
  name: string,
  use: (queue: Queue<Data>) => Promise<T>,
): Promise<T> {
  const { REDIS_URL, DATABASE_URL } = variables;
  const redis = REDIS_URL ? new Redis(REDIS_URL) : undefined;
  const backend = redis ? redisQueues({ commands: redis }) : postgresQueues(DATABASE_URL!);
  const queue = new Queue<Data>(name, backend.options);
  try {
    return await use(queue);
  } finally {
    await queue.close();
    await backend.close();
    redis?.disconnect();
  }
}
