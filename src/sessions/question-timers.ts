import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { timerOptions, TIMERS_QUEUE } from './timers.queue.js';

export interface CloseQuestionJob {
  questionId: string;
  /** ISO 8601. A question that was closed and opened again has another. */
  closesAt: string;
}

/** What a timer is told by. */
interface Timed {
  readonly id: string;
  readonly openedAt: Date | null;
  readonly closesAt: Date | null;
}

/** Timers live in the durable queue, so they go off even if the process that set them is gone. */
@Injectable()
export class QuestionTimers {
  readonly #logger = new Logger(QuestionTimers.name);

  constructor(@InjectQueue(TIMERS_QUEUE) private readonly queue: Queue<CloseQuestionJob>) {}

  /** Has the question closed when its time is over. */
  async schedule(question: Timed): Promise<void> {
    const { id: questionId, closesAt } = question;
    if (!closesAt) return;
    await this.queue.add(
      'close-question',
      { questionId, closesAt: closesAt.toISOString() },
      timerOptions(jobIdOf(question), closesAt),
    );
  }

  /**
   * Takes the timer of before out of the queue. It would do nothing when it went off, so this may
   * fail: what it is for is that no timers pile up.
   */
  async drop(question: Timed): Promise<void> {
    await this.queue.remove(jobIdOf(question)).catch((error: unknown) => this.#logger.warn(error));
  }
}

/**
 * Another one each time that a question is opened, and each time that it is given more time: what is
 * dropped is never what was scheduled since.
 */
function jobIdOf({ id, openedAt, closesAt }: Timed): string {
  return `close-${id}-${openedAt?.getTime()}-${closesAt?.getTime()}`;
}
