import type { Queue } from 'bullmq';
import type { CloseQuestionJob, EndSessionJob } from '../../../src/sessions/index.js';
import { END_SESSION, TIMERS_QUEUE } from '../../../src/sessions/timers.queue.js';
import type { TestPlenum } from './plenum.js';
import { runJob, withQueueOf } from './queue-access.js';

type Timers = Queue<CloseQuestionJob>;

/** When the timers go off that wait for the question. ISO 8601. */
export function timerJobs(plenum: TestPlenum, questionId: string): Promise<string[]> {
  return withQueueOf(plenum, TIMERS_QUEUE, async (queue: Timers) => {
    const jobs = await queue.getJobs(['delayed', 'waiting', 'active']);
    const ofQuestion = jobs.filter(({ data }) => data.questionId === questionId);
    return ofQuestion.map(({ data }) => data.closesAt);
  });
}

/** When the timers go off that wait for the session. ISO 8601. */
export function sessionTimerJobs(plenum: TestPlenum, sessionId: string): Promise<string[]> {
  return withQueueOf(plenum, TIMERS_QUEUE, async (queue: Queue<EndSessionJob>) => {
    const jobs = await queue.getJobs(['delayed', 'waiting', 'active']);
    return jobs.filter(({ data }) => data.sessionId === sessionId).map(({ data }) => data.endsAt);
  });
}

/** Has the timer of a session go off now, and waits until it is worked. */
export function runSessionTimer(plenum: TestPlenum, sessionId: string, endsAt: string) {
  const data: EndSessionJob = { sessionId, endsAt };
  return runJob(plenum, TIMERS_QUEUE, END_SESSION, data);
}

/** Loses all timers, as a queue may that is restored or emptied. */
export function loseTimers(plenum: TestPlenum): Promise<void> {
  return withQueueOf(plenum, TIMERS_QUEUE, async (queue) => {
    await queue.drain(true);
  });
}

/** Has a timer go off now, and waits until it is worked. */
export function runTimer(plenum: TestPlenum, questionId: string, closesAt: string): Promise<void> {
  const data: CloseQuestionJob = { questionId, closesAt };
  return runJob(plenum, TIMERS_QUEUE, 'close-question', data);
}
