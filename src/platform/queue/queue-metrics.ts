import { Inject, Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Gauge } from 'prom-client';
import { Metrics } from '../metrics/metrics.js';
import { within } from '../within.js';
import { QUEUES } from './queues.js';

const states = ['waiting', 'active', 'delayed', 'failed'] as const;
/** A queue that does not answer must not hold up all other figures. Milliseconds. */
const ANSWER_LIMIT = 1_000;

/** How much the queues hold, asked when somebody looks: the same on all processes. */
@Injectable()
export class QueueMetrics {
  constructor(metrics: Metrics, @Inject(QUEUES) queues: readonly Queue[]) {
    new Gauge<'queue' | 'state'>({
      name: 'plenum_queue_jobs',
      help: 'Jobs of a queue by state, of all processes; absent where the queue does not answer.',
      labelNames: ['queue', 'state'],
      registers: [metrics.registry],
      async collect() {
        this.reset();
        await Promise.allSettled(
          queues.map(async (queue) => {
            const counts = await within(ANSWER_LIMIT, queue.getJobCounts(...states));
            for (const state of states) this.set({ queue: queue.name, state }, counts[state] ?? 0);
          }),
        );
      },
    });
  }
}
