import { setTimeout as delay } from 'node:timers/promises';

/** How long a call may take before it counts as failed. Milliseconds. */
const LIMIT = 20_000;

/** Does the same again and again, one after the other, beside what is measured. */
export class Probe {
  /** Milliseconds of each that succeeded. */
  readonly latencies: number[] = [];
  readonly failures: string[] = [];
  #isOver = false;
  readonly #loop: Promise<void>;

  /** @param interval milliseconds between two calls */
  constructor(interval: number, act: () => Promise<unknown>) {
    this.#loop = this.#run(interval, act);
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#loop;
  }

  async #run(interval: number, act: () => Promise<unknown>): Promise<void> {
    while (!this.#isOver) {
      const startedAt = performance.now();
      try {
        await withLimit(act());
        this.latencies.push(performance.now() - startedAt);
      } catch (error) {
        this.failures.push((error as Error).message);
      }
      await delay(interval);
    }
  }
}

/** A GET that has to be answered with 200. */
export async function get(url: string, token?: string): Promise<void> {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(url, { headers });
  const text = await response.text();
  if (!response.ok) throw new Error(`GET ${url}: ${response.status} ${text}`);
}

async function withLimit(work: Promise<unknown>): Promise<void> {
  const abort = new AbortController();
  const late = delay(LIMIT, 'late', { signal: abort.signal }).catch(() => undefined);
  try {
    if ((await Promise.race([work, late])) === 'late') throw new Error('no answer in time');
  } finally {
    abort.abort();
  }
}
