import { type ReadonlySignal, signal } from '@preact/signals';
import type { OwnConfidences } from '../../../../src/contract/index.js';
import { ownKey } from '../../address/base-path.js';
import { isPassing, toApiError } from '../../api/problem.js';
import { jittered, RETRY } from '../../browser/retry.js';
import { keep, readKept } from '../../browser/storage.js';

/** How sure one is of an answer, from 1 on. */
export interface Sure {
  readonly step: number;
  readonly status: 'waiting' | 'sent' | 'refused';
}

type Known = Readonly<Record<string, Sure>>;

/** What it stands on. */
export interface Surroundings {
  /** What the server has. @throws ApiError */
  read(): Promise<OwnConfidences>;
  /** @throws ApiError */
  send(questionId: string, step: number): Promise<unknown>;
  /** @param milliseconds how long to wait @returns what ends the waiting */
  later(milliseconds: number, work: () => void): () => void;
}

const KEY = ownKey('plenum:sure');

/**
 * How sure one says one is, by question: sent until the server has it, once it has the vote. Of the last
 * session it is kept over a reload; what was said elsewhere is asked for.
 */
export class Confidences {
  readonly #known = signal<Known>({});
  readonly #busy = new Set<string>();
  readonly #waits = new Map<string, () => void>();
  #isClosed = false;
  #isRead = false;

  constructor(
    private readonly sessionId: string,
    private readonly surroundings: Surroundings,
  ) {
    this.#known.value = kept(sessionId);
  }

  /** By the question's id. */
  get known(): ReadonlySignal<Known> {
    return this.#known;
  }

  /** There is a vote of another device, or of a browser that keeps nothing. Asked once. */
  async read(): Promise<void> {
    if (this.#isRead) return;
    this.#isRead = true;
    try {
      const { confidences } = await this.surroundings.read();
      const said = confidences.map(
        ({ questionId, confidence }) => [questionId, { step: confidence, status: 'sent' }] as const,
      );
      // What was said here meanwhile is newer.
      this.#change({ ...Object.fromEntries(said), ...this.#known.peek() });
    } catch (error) {
      toApiError(error); // the steps stay empty: it can be said anew
    }
  }

  /** It is sent by {@link Confidences.send}, as soon as there is a vote. */
  say(questionId: string, step: number): void {
    this.#set(questionId, { step, status: 'waiting' });
  }

  /** The vote has arrived. */
  send(questionId: string): void {
    if (!this.#waits.has(questionId)) void this.#send(questionId, RETRY.first);
  }

  forget(questionId: string): void {
    const { [questionId]: _gone, ...others } = this.#known.peek();
    this.#change(others);
  }

  close(): void {
    this.#isClosed = true;
    for (const end of this.#waits.values()) end();
    this.#waits.clear();
  }

  /** One at a time of a question, so that of two the later one is sent later. */
  async #send(questionId: string, wait: number): Promise<void> {
    const sure = this.#known.peek()[questionId];
    if (sure?.status !== 'waiting' || this.#isClosed || this.#busy.has(questionId)) return;
    this.#busy.add(questionId);
    let pause = 0;
    let status: Sure['status'] = 'sent';
    try {
      await this.surroundings.send(questionId, sure.step);
    } catch (error) {
      const { code, retryAfter = 0 } = toApiError(error);
      status = 'refused';
      if (isPassing(code)) pause = retryAfter + jittered(wait);
    }
    this.#busy.delete(questionId);
    const isSame = this.#known.peek()[questionId] === sure;
    if (pause === 0 && isSame) return this.#set(questionId, { ...sure, status });
    if (pause === 0) return this.#send(questionId, RETRY.first); // another was said meanwhile
    if (this.#isClosed) return;
    const end = this.surroundings.later(pause, () => {
      this.#waits.delete(questionId);
      void this.#send(questionId, Math.min(wait * 2, RETRY.last));
    });
    this.#waits.set(questionId, end);
  }

  #set(questionId: string, sure: Sure): void {
    this.#change({ ...this.#known.peek(), [questionId]: sure });
  }

  #change(known: Known): void {
    this.#known.value = known;
    keep(KEY, JSON.stringify({ sessionId: this.sessionId, known }));
  }
}

function kept(sessionId: string): Known {
  try {
    const memory = JSON.parse(readKept(KEY) ?? '{}') as { sessionId?: string; known?: Known };
    return memory.sessionId === sessionId ? (memory.known ?? {}) : {};
  } catch {
    return {}; // something else is kept there
  }
}
