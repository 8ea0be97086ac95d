import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { TIMERS_QUEUE, workerOptions } from '../platform/queue/queues.js';
import { QuestionLifecycleService } from './question-lifecycle.service.js';
import type { CloseQuestionJob } from './question-timers.js';

@Processor(TIMERS_QUEUE, workerOptions)
export class QuestionTimersProcessor extends WorkerHost implements BeforeApplicationShutdown {
  readonly #logger = new Logger(QuestionTimersProcessor.name);

  constructor(private readonly lifecycle: QuestionLifecycleService) {
    super();
  }

  async process({ data }: Job<CloseQuestionJob>): Promise<void> {
    await this.lifecycle.closeExpired(data.questionId, new Date(data.closesAt));
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.#logger.error(error);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }
}
