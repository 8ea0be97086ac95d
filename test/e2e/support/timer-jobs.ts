import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { CloseQuestionJob } from '../../../src/sessions/index.js';
import { postgresQueues, redisQueues } from '../../../src/platform/queue/queue-backend.js';
import { TIMERS_QUEUE } from '../../../src/platform/queue/queues.js';
import type { TestPlenum } from './plenum.js';

/** When the timers go off that wait for the question. */
export async function timerJobs({ variables }: TestPlenum, questionId: string): Promise<string[]> {
  const { REDIS_URL, DATABASE_URL } = variables;
  const redis = REDIS_URL ? new Redis(REDIS_URL) : undefined;
  const backend = redis ? redisQueues({ commands: redis }) : postgresQueues(DATABASE_URL!);
  const queue = new Queue<CloseQuestionJob>(TIMERS_QUEUE, backend.options);
  try {
    const jobs = await queue.getJobs(['delayed', 'waiting', 'active']);
    const ofQuestion = jobs.filter(({ data }) => data.questionId === questionId);
    return ofQuestion.map(({ data }) => data.closesAt);
  } finally {
    await queue.close();
    await backend.close();
    redis?.disconnect();
  }
}
