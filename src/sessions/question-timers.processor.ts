import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { describeFailure, failingForGood } from '../platform/queue/for-good.js';
import { TIMERS_QUEUE, workerOptions } from '../platform/queue/queues.js';
import { QuestionLifecycleService } from './question-lifecycle.service.js';
import type { CloseQuestionJob } from './question-timers.js';

@Processor(TIMERS_QUEUE, workerOptions)
export class QuestionTimersProcessor extends WorkerHost implements BeforeApplicationShutdown {
  readonly #logger = new Logger(QuestionTimersProcessor.name);

  constructor(private readonly lifecycle: QuestionLifecycleService) {
    super();
  }

  process({ data }: Job<CloseQuestionJob>): Promise<void> {
    return failingForGood(() =>
      this.lifecycle.closeExpired(data.questionId, new Date(data.closesAt)),
    );
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.#logger.error(error);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    this.#logger.error(describeFailure(job, error));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }
}
