import { InjectQueue, OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Logger } from '@nestjs/common';
import { DelayedError, type Job, type Queue, UnrecoverableError } from 'bullmq';
import { describeFailure, failingForGood } from '../platform/queue/for-good.js';
import { VOTES_QUEUE, workerOptions } from '../platform/queue/queues.js';
import { ResultsService } from '../results/index.js';
import { CountingService } from './counting.service.js';
import { isAbout, votesOf } from './poison.rules.js';
import { COUNT_JOB, type CountJob, SEAL_JOB, type SealJob } from './vote-jobs.js';

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

  process(job: Job<CountJob | SealJob>, token?: string): Promise<void> {
    return failingForGood(() => {
      switch (job.name) {
        case COUNT_JOB:
          return this.#count(job as Job<CountJob>);
        case SEAL_JOB:
          return this.#seal(job as Job<SealJob>, token);
        default:
          throw new UnrecoverableError(`no handler for the job "${job.name}"`);
      }
    });
  }

  /** Votes that cannot be counted are all that a failed job is left with. */
  async #count(job: Job<CountJob>): Promise<void> {
    const poison = await this.counting.count(job.data);
    if (!poison) return;
    await job.updateData(poison.job);
    const count = votesOf(poison.job).length;
    throw new UnrecoverableError(`votes that cannot be counted: ${count}; ${poison.reason}`);
  }

  /**
   * The result is final when no batch that was queued before the seal is left. One that has failed
   * for good is not waited for; counted later, after all, it corrects the result.
   */
  async #seal(job: Job<SealJob>, token?: string): Promise<void> {
    const { questionId, round, closedAt } = job.data;
    const left = await this.queue.getJobs(['active', 'delayed', 'waiting'], 0, SEAL_WINDOW, true);
    const isAhead = left.some(
      ({ name, timestamp, data }) =>
        name === COUNT_JOB && timestamp <= job.timestamp && isAbout(data as CountJob, questionId),
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
    this.#logger.error(describeFailure(job, error));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }
}
