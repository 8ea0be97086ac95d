import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { endingPermanently } from '../platform/queue/permanent-failures.js';
import { QueueProcessor } from '../platform/queue/queue-processor.js';
import { workerOptions } from '../platform/queue/worker-options.js';
import { END_SESSION, TIMERS_QUEUE } from './timers.queue.js';
import { QuestionLifecycleService } from './question-lifecycle.service.js';
import type { CloseQuestionJob } from './question-timers.js';
import type { EndSessionJob } from './session-timers.js';
import { SessionsService } from './sessions.service.js';

@Processor(TIMERS_QUEUE, workerOptions)
export class TimersProcessor extends QueueProcessor {
  constructor(
    private readonly lifecycle: QuestionLifecycleService,
    private readonly sessions: SessionsService,
  ) {
    super();
  }

  process({ name, data }: Job<CloseQuestionJob | EndSessionJob>): Promise<void> {
    return endingPermanently(() =>
      name === END_SESSION
        ? this.#end(data as EndSessionJob)
        : this.#close(data as CloseQuestionJob),
    );
  }

  #close({ questionId, closesAt }: CloseQuestionJob): Promise<void> {
    return this.lifecycle.closeExpired(questionId, new Date(closesAt));
  }

  #end({ sessionId, endsAt }: EndSessionJob): Promise<void> {
    return this.sessions.endExpired(sessionId, new Date(endsAt));
  }
}
