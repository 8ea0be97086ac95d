import { InjectQueue, OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Logger } from '@nestjs/common';
import { DelayedError, type Job, type Queue } from 'bullmq';
import { VOTES_QUEUE, workerOptions } from '../platform/queue/queues.js';
import { ResultsService } from '../results/index.js';
import { CountingService } from './counting.service.js';
import { COUNT_JOB, type CountJob, fromCountJob, SEAL_JOB, type SealJob } from './vote-jobs.js';

/** How long a seal waits for batches that are ahead of it. Milliseconds. */
const SEAL_DELAY = 100;
/** Jobs of each state that a seal looks at; they are the oldest. */
const SEAL_WINDOW = 1_000;

@Processor(VOTES_QUEUE, workerOptions)
export class VotesProcessor extends WorkerHost implements BeforeApplicationShutdown {
  readonly #logger = new Logger(VotesProcessor.name);

  constructor(
    private readonly counting: CountingService,
    private readonly results: ResultsService,
    @InjectQueue(VOTES_QUEUE) private readonly queue: Queue<CountJob | SealJob>,
  ) {
    super();
  }

  async process(job: Job<CountJob | SealJob>, token?: string): Promise<void> {
    switch (job.name) {
      case COUNT_JOB:
        return this.counting.count(fromCountJob(job.data as CountJob));
      case SEAL_JOB:
        return this.#seal(job as Job<SealJob>, token);
      default:
        throw new Error(`no handler for the job "${job.name}"`);
    }
  }

  /** The result is final when no batch that was queued before the seal is left. */
  async #seal(job: Job<SealJob>, token?: string): Promise<void> {
    const { questionId, round, closedAt } = job.data;
    const left = await this.queue.getJobs(['active', 'delayed', 'waiting'], 0, SEAL_WINDOW, true);
    const isAhead = left.some(
      ({ name, timestamp, data }) =>
        name === COUNT_JOB &&
        timestamp <= job.timestamp &&
        (data as CountJob).questions.some(({ id }) => id === questionId),
    );
    if (isAhead) {
      await job.moveToDelayed(Date.now() + SEAL_DELAY, token);
      throw new DelayedError();
    }
    await this.results.markFinal({ questionId, round, closedAt: new Date(closedAt) });
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.#logger.error(error);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    this.#logger.error(`job ${job?.id} failed, attempt ${job?.attemptsMade}: ${error.message}`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }
}
