import type { OnApplicationShutdown } from '@nestjs/common';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { EventLoopDelay, withoutSamples } from './event-loop-delay.js';

/**
 * What ops can see of one process, in Prometheus' words: base units, `_total` for counters. A module
 * registers what is its own in `registry`.
 */
export class Metrics implements OnApplicationShutdown {
  readonly registry = new Registry();
  readonly #delay: EventLoopDelay;

  readonly refusals = new Counter<'code'>({
    name: 'plenum_refusals_total',
    help: 'Requests, handshakes and events answered with an error, by its code.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  readonly requestDuration = new Histogram<'method' | 'route' | 'status'>({
    name: 'plenum_http_request_duration_seconds',
    help: 'Requests from their routing to the end of the answer; streams and what is counted in other ways are left out.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.025, 0.1, 0.25, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, ...withoutSamples });
    this.#delay = new EventLoopDelay(this.registry);
  }

  /** What a gauge of some module says now, all its labels together; 0 where there is none. */
  async sumOf(name: string): Promise<number> {
    const metric = await this.registry.getSingleMetric(name)?.get();
    return (metric?.values ?? []).reduce((sum, { value }) => sum + value, 0);
  }

  onApplicationShutdown(): void {
    this.#delay.close();
  }
}
