import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import {
  postgresQueues,
  type QueueBackend,
  redisQueues,
} from '../../../src/platform/queue/queue-backend.js';
import type { TestPlenum } from './plenum.js';
import { until } from './until.js';

type Installed = Pick<TestPlenum, 'variables'>;

/** The application's own queues, past it. */
export function openQueues({ variables }: Installed): QueueBackend {
  const { REDIS_URL, DATABASE_URL } = variables;
  if (!REDIS_URL) return postgresQueues(DATABASE_URL!);
  const redis = new Redis(REDIS_URL, { maxRetriesPerRequest: null });
  const backend = redisQueues({ commands: redis });
  return {
    ...backend,
    close: async () => {
      await backend.close();
      redis.disconnect();
    },
  };
}

/** Uses a queue past the application. */
export async function withQueueOf<Data, T>(
  plenum: Installed,
  name: string,
  use: (queue: Queue<Data>) => Promise<T>,
): Promise<T> {
  const backend = openQueues(plenum);
  const queue = new Queue<Data>(name, backend.options);
  try {
    return await use(queue);
  } finally {
    await queue.close();
    await backend.close();
  }
}

/** Has a job be done now, and waits until it is. */
export function runJob<Data extends object>(
  plenum: Installed,
  queue: string,
  name: string,
  data: Data,
): Promise<void> {
  return withQueueOf(plenum, queue, async (jobs: Queue) => {
    const { id } = await jobs.add(name, data);
    await until(
      () => jobs.getJobState(id!),
      (state) => state === 'completed',
    );
  });
}
