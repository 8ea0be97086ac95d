import { type IntervalHistogram, monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { Gauge, type Registry } from 'prom-client';

/** Between two looks at how busy the loop is. Milliseconds. */
const LOOK_INTERVAL = 1_000;
/** Part of that time. Below, hardly anything waits for anything else. */
const BUSY = 0.1;
/** Between two samples while it is busy. Milliseconds. */
const RESOLUTION = 10;

/** For `collectDefaultMetrics`, whose own samples cannot be left out: the longest time between two. */
export const withoutSamples = { eventLoopMonitoringPrecision: 2 ** 31 - 1 };

/** By what prom-client calls them. Nanoseconds. */
const readings: Record<string, (samples: IntervalHistogram) => number> = {
  min: ({ min }) => min,
  max: ({ max }) => max,
  mean: ({ mean }) => mean,
  stddev: ({ stddev }) => stddev,
  p50: (samples) => samples.percentile(50),
  p90: (samples) => samples.percentile(90),
  p99: (samples) => samples.percentile(99),
};

/**
 * How long things wait for the event loop, under prom-client's names: `nodejs_eventloop_lag_*`. Its
 * way to measure it wakes an idle process 95 times a second, which is most of what such a process
 * costs. So samples are taken only while the loop is busy; 0 says that it was not.
 */
export class EventLoopDelay {
  readonly #samples = monitorEventLoopDelay({ resolution: RESOLUTION });
  readonly #gauges = new Map<string, Gauge>();
  readonly #looks = setInterval(() => this.#look(), LOOK_INTERVAL).unref();
  #before = performance.eventLoopUtilization();

  /** @param registry that has prom-client's */
  constructor(registry: Registry) {
    for (const of of Object.keys(readings)) {
      const name = `nodejs_eventloop_lag_${of}_seconds`;
      const { help } = registry.getSingleMetric(name) as unknown as { help: string };
      registry.removeSingleMetric(name);
      // As with prom-client's: the first one is asked first, and reads them all.
      const collect = this.#gauges.size === 0 && { collect: () => this.#read() };
      this.#gauges.set(of, new Gauge({ name, help, registers: [registry], ...collect }));
    }
  }

  close(): void {
    clearInterval(this.#looks);
    this.#samples.disable();
  }

  /** And begins anew. */
  #read(): void {
    const samples = this.#samples;
    for (const [of, gauge] of this.#gauges) {
      gauge.set(samples.count > 0 ? readings[of]!(samples) / 1e9 : 0);
    }
    samples.reset();
  }

  #look(): void {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, this.#before);
    this.#before = now;
    if (utilization > BUSY) this.#samples.enable();
    else this.#samples.disable();
  }
}
