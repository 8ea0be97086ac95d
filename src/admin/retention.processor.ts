import { InjectQueue, Processor } from '@nestjs/bullmq';
import type { OnApplicationBootstrap } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { ImageUses } from '../images/index.js';
import { endingPermanently } from '../platform/queue/permanent-failures.js';
import { QueueProcessor } from '../platform/queue/queue-processor.js';
import { RetentionService } from './retention.service.js';
import { UPKEEP_JOB, UPKEEP_QUEUE, upkeepJobOptions, upkeepWorkerOptions } from './upkeep.queue.js';

/** Once a day, at night in Europe; where nothing runs then, as soon as something does. In UTC. */
const DAILY = { pattern: '0 17 3 * * *', tz: 'Etc/UTC' };

/**
 * Deletes what has expired, and images that nobody uses any more. However many processes there are, one of
 * them does each day's run.
 */
@Processor(UPKEEP_QUEUE, upkeepWorkerOptions)
export class RetentionProcessor extends QueueProcessor implements OnApplicationBootstrap {
  constructor(
    private readonly retention: RetentionService,
    private readonly images: ImageUses,
    @InjectQueue(UPKEEP_QUEUE) private readonly queue: Queue,
  ) {
    super();
  }

  /** Each process says the same, so what is there already stays as it is. */
  async onApplicationBootstrap(): Promise<void> {
    const job = { name: UPKEEP_JOB, data: {}, opts: upkeepJobOptions };
    await this.queue.upsertJobScheduler('retention', DAILY, job);
  }

  process(): Promise<void> {
    return endingPermanently(async () => {
      // Whichever fails, the other is done.
      const done = await Promise.allSettled([
        this.retention.deleteExpired(),
        this.images.removeUnused(),
      ]);
      for (const one of done) if (one.status === 'rejected') throw one.reason;
    });
  }
}
