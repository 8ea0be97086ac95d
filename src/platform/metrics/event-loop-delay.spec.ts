import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { EventLoopDelay, withoutSamples } from './event-loop-delay.js';

/** How long to wait for samples. Milliseconds. */
const LIMIT = 20_000;

const names = ['min', 'max', 'mean', 'stddev', 'p50', 'p90', 'p99'].map(
  (of) => `nodejs_eventloop_lag_${of}_seconds`,
);

describe('EventLoopDelay', () => {
  let registry: Registry;
  let delay: EventLoopDelay;
  beforeEach(() => {
    registry = new Registry();
    collectDefaultMetrics({ register: registry, ...withoutSamples });
    delay = new EventLoopDelay(registry);
  });
  afterEach(() => delay.close());

  async function read(): Promise<Record<string, number>> {
    const all = await registry.getMetricsAsJSON();
    const own = all.filter(({ name }) => names.includes(name));
    return Object.fromEntries(own.map(({ name, values }) => [name, Number(values[0]?.value)]));
  }

  it('says 0 where nothing has to wait', async () => {
    expect(await read()).toEqual(Object.fromEntries(names.map((name) => [name, 0])));
  });

  it('says how long things wait while the loop is busy, and begins anew at each look', async () => {
    const limit = performance.now() + LIMIT;
    let seen: Record<string, number> = {};
    while (!(seen.nodejs_eventloop_lag_max_seconds! > 0) && performance.now() < limit) {
      for (let turns = 0; turns < 10; turns += 1) {
        const until = performance.now() + 20;
        while (performance.now() < until); // as a loop that has too much to do
        await turn();
      }
      seen = await read();
    }
    for (const name of names.filter((name) => !name.includes('stddev'))) {
      expect(seen[name]).toBeGreaterThan(0);
    }
    expect((await read()).nodejs_eventloop_lag_max_seconds).toBe(0);
  });
});
