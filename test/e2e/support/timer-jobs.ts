import type { Queue } from 'bullmq';
import type { CloseQuestionJob } from '../../../src/sessions/index.js';
import { TIMERS_QUEUE } from '../../../src/sessions/timers.queue.js';
import type { TestPlenum } from './plenum.js';
import { withQueueOf } from './queue-access.js';
import { until } from './until.js';

type Timers = Queue<CloseQuestionJob>;

/** When the timers go off that wait for the question. ISO 8601. */
export function timerJobs(plenum: TestPlenum, questionId: string): Promise<string[]> {
  return withTimers(plenum, async (queue) => {
    const jobs = await queue.getJobs(['delayed', 'waiting', 'active']);
    const ofQuestion = jobs.filter(({ data }) => data.questionId === questionId);
    return ofQuestion.map(({ data }) => data.closesAt);
  });
}

/** Has a timer go off now, and waits until it is worked. */
export function runTimer(plenum: TestPlenum, questionId: string, closesAt: string): Promise<void> {
  return withTimers(plenum, async (queue) => {
    const { id } = await queue.add('close-question', { questionId, closesAt });
    await until(
      () => queue.getJobState(id!),
      (state) => state === 'completed',
    );
  });
}

function withTimers<T>(plenum: TestPlenum, use: (queue: Timers) => Promise<T>): Promise<T> {
  return withQueueOf(plenum, TIMERS_QUEUE, use);
}
