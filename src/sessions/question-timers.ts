import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { TIMERS_QUEUE } from '../platform/queue/queues.js';

export interface CloseQuestionJob {
  questionId: string;
  /** ISO 8601. A question that was closed and opened again has another. */
  closesAt: string;
}

/** Timers live in the durable queue, so they go off even if the process that set them is gone. */
@Injectable()
export class QuestionTimers {
  constructor(@InjectQueue(TIMERS_QUEUE) private readonly queue: Queue<CloseQuestionJob>) {}

  async schedule(questionId: string, closesAt: Date): Promise<void> {
    await this.queue.add(
      'close-question',
      { questionId, closesAt: closesAt.toISOString() },
      {
        jobId: `close-${questionId}-${closesAt.getTime()}`,
        delay: Math.max(0, closesAt.getTime() - Date.now()),
        attempts: 1_000,
        backoff: { type: 'fixed', delay: 1_000 },
        removeOnComplete: true,
      },
    );
  }
}
