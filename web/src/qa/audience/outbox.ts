import { type ReadonlySignal, signal } from '@preact/signals';
import type { QaItem } from '../../../../src/contract/index.js';
import { type FailureCode, isPassing, toApiError } from '../../api/problem.js';
import { jittered, RETRY } from '../../browser/retry.js';

/** What somebody asks, as long as the server has not taken it. */
export interface Asked {
  /** The same at each try: the server takes it once. */
  readonly key: string;
  readonly text: string;
  readonly status:
    | 'sending'
    /** Nobody answers: it is kept, and sent again. */
    | 'unsent'
    | 'refused';
  /** Why it was refused, or is not sent yet. */
  readonly code?: FailureCode;
}

/** What an outbox stands on. */
export interface Surroundings {
  /** @throws ApiError */
  send(asked: { key: string; text: string }): Promise<QaItem>;
  /** Keeps what is not sent yet over a reload. */
  keep(all: readonly Asked[]): void;
  /** Told of what the server has taken. */
  taken(item: QaItem): void;
  /** @param milliseconds how long to wait @returns what ends the waiting */
  later(milliseconds: number, work: () => void): () => void;
}

/**
 * Takes what is asked and sees to it that it arrives, one after the other in the order in which it was
 * asked: sends each until the server takes or refuses it, over reloads and dead lines.
 */
export class Outbox {
  readonly #all = signal<readonly Asked[]>([]);
  #isBusy = false;
  #isClosed = false;
  #endWait: (() => void) | undefined;

  /** @param kept what was left before a reload */
  constructor(
    private readonly surroundings: Surroundings,
    kept: readonly Asked[] = [],
  ) {
    this.#all.value = kept;
  }

  get all(): ReadonlySignal<readonly Asked[]> {
    return this.#all;
  }

  ask(text: string, key = newKey()): void {
    this.#set([...this.#all.peek(), { key, text, status: 'sending' }]);
    this.resume();
  }

  /** Out of the list: it was refused, or is not wanted any more. What is on its way may still arrive. */
  drop(key: string): void {
    this.#set(this.#all.peek().filter((asked) => asked.key !== key));
  }

  /** Sends what waits: there is a line again, or the page was loaded anew. */
  resume(): void {
    this.#endWait?.();
    void this.#work(RETRY.first);
  }

  close(): void {
    this.#isClosed = true;
    this.#endWait?.();
  }

  /** @param wait until it is sent again, where nobody answers. Milliseconds */
  async #work(wait: number): Promise<void> {
    if (this.#isBusy || this.#isClosed) return;
    const next = this.#all.peek().find(({ status }) => status !== 'refused');
    if (!next) return;
    this.#isBusy = true;
    const { key, text } = next;
    let pause = 0;
    try {
      const item = await this.surroundings.send({ key, text });
      this.drop(key);
      this.surroundings.taken(item);
    } catch (error) {
      const { code, retryAfter = 0 } = toApiError(error);
      const status = isPassing(code) ? 'unsent' : 'refused';
      if (status === 'unsent') pause = retryAfter + jittered(wait);
      this.#set(
        this.#all.peek().map((one) => (one.key === key ? { key, text, status, code } : one)),
      );
    }
    this.#isBusy = false;
    if (pause === 0) return this.#work(RETRY.first);
    if (this.#isClosed) return;
    this.#endWait = this.surroundings.later(pause, () => {
      void this.#work(Math.min(wait * 2, RETRY.last));
    });
  }

  #set(all: readonly Asked[]): void {
    this.#all.value = all;
    this.surroundings.keep(all);
  }
}

/** In 32 hexadecimal digits; `crypto.randomUUID` is not there without TLS. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
