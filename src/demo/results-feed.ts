import { setTimeout as delay } from 'node:timers/promises';
import type { Result } from '../contract/index.js';
import { Arrivals } from './arrivals.js';
import { connectLine, createLine, type LiveLine } from './live-line.js';

/** From the close until every accepted vote is in. Milliseconds. */
const FINAL_LIMIT = 60_000;

/** The number of phones comes once a second. Milliseconds. */
const AUDIENCE_LIMIT = 3_000;

/** What the organizer's screen hears. */
export class ResultsFeed {
  readonly #line: LiveLine;
  readonly #latest = new Map<string, Result>();
  readonly #final = new Arrivals<Result>();
  connected = 0;

  constructor(url: string, auth: { token: string; sessionId: string }) {
    this.#line = createLine(url, auth);
    this.#line.on('session:snapshot', ({ results }) => results.forEach(this.#notice));
    this.#line.on('results:updated', this.#notice);
    this.#line.on('audience:count', ({ connected }) => (this.connected = connected));
  }

  connect(signal: AbortSignal): Promise<void> {
    return connectLine(this.#line, signal);
  }

  /** Waits until the screen knows of so many phones; goes on without the missing after a limit. */
  async waitForAudience(size: number, signal: AbortSignal): Promise<void> {
    const deadline = performance.now() + AUDIENCE_LIMIT;
    while (this.connected < size && performance.now() < deadline) {
      await delay(50, undefined, { signal });
    }
  }

  find(questionId: string): Result | undefined {
    return this.#latest.get(questionId);
  }

  /** The closed question's last result. @throws NoAnswerError where it does not come */
  getFinal(questionId: string, signal: AbortSignal): Promise<Result> {
    const otherwise = `No final result within ${FINAL_LIMIT / 1_000} s of the close.`;
    return this.#final.wait(questionId, FINAL_LIMIT, otherwise, signal);
  }

  close(): void {
    this.#line.close();
  }

  readonly #notice = (result: Result): void => {
    const { questionId, version, final } = result;
    if (version < (this.#latest.get(questionId)?.version ?? 0)) return;
    this.#latest.set(questionId, result);
    if (final) this.#final.arrive(questionId, result);
  };
}
