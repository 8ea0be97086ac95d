import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { endingPermanently } from '../platform/queue/permanent-failures.js';
import { QueueProcessor } from '../platform/queue/queue-processor.js';
import { workerOptions } from '../platform/queue/worker-options.js';
import { TIMERS_QUEUE } from './timers.queue.js';
import { QuestionLifecycleService } from './question-lifecycle.service.js';
import type { CloseQuestionJob } from './question-timers.js';

@Processor(TIMERS_QUEUE, workerOptions)
export class QuestionTimersProcessor extends QueueProcessor {
  constructor(private readonly lifecycle: QuestionLifecycleService) {
    super();
  }

  process({ data }: Job<CloseQuestionJob>): Promise<void> {
    return endingPermanently(() =>
      this.lifecycle.closeExpired(data.questionId, new Date(data.closesAt)),
    );
  }
}
