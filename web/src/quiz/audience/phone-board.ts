import { type ReadonlySignal, signal } from '@preact/signals';
import type { LeaderboardState } from '../../../../src/contract/index.js';
import { isPassing, toApiError } from '../../api/problem.js';
import { jittered, RETRY } from '../../browser/retry.js';

/** Over how long the phones of a hall spread their calls, as all are told at once. Milliseconds. */
const SPREAD = 1_500;
/** How often a call is made again whose answer is older than what was told meanwhile. */
const MOST_TRIES = 3;

/** What it stands on. */
export interface Surroundings {
  /** @throws ApiError */
  read(): Promise<LeaderboardState>;
  isVisible(): boolean;
  /** From 0 to 1. */
  random(): number;
  /** @param milliseconds how long to wait @returns what ends the waiting */
  later(milliseconds: number, work: () => void): () => void;
}

/**
 * The leaderboard on a phone. What all are told of it shows at once; one's own place is asked for a
 * moment later, not by all phones at once, and by none that nobody looks at.
 */
export class PhoneBoard {
  readonly #state = signal<LeaderboardState | undefined>(undefined);
  /** Whether it is to be read as soon as somebody looks. */
  #isAsked = false;
  #isReading = false;
  /** The newest version that was told. */
  #told = -Infinity;
  #endWait: (() => void) | undefined;

  constructor(private readonly surroundings: Surroundings) {}

  /** Undefined while nothing of it is known, or may be. */
  get state(): ReadonlySignal<LeaderboardState | undefined> {
    return this.#state;
  }

  /** @param told what all are told, without anybody's own place; undefined after a snapshot, which has none of it */
  hear(told?: LeaderboardState): void {
    const known = this.#state.peek();
    if (told && told.version >= (known?.version ?? -Infinity)) {
      this.#told = told.version;
      this.#state.value = { ...told, me: known?.me ?? null };
    }
    this.#ask(this.surroundings.random() * SPREAD);
  }

  /** Somebody looks at the page again. */
  wake(): void {
    if (this.#isAsked) this.#ask(this.surroundings.random() * SPREAD);
  }

  /** It is not to be seen any more. */
  clear(): void {
    this.close();
    this.#state.value = undefined;
  }

  close(): void {
    this.#isAsked = false;
    this.#endWait?.();
    this.#endWait = undefined;
  }

  #ask(wait: number, tries = 1): void {
    this.#isAsked = true;
    if (this.#isReading || this.#endWait) return;
    this.#endWait = this.surroundings.later(wait, () => {
      this.#endWait = undefined;
      if (this.surroundings.isVisible()) void this.#read(tries);
    });
  }

  async #read(tries: number): Promise<void> {
    this.#isReading = true;
    this.#isAsked = false;
    /** Until the next try; undefined where there is to be none. Milliseconds. */
    let wait: number | undefined;
    try {
      const state = await this.surroundings.read();
      const known = this.#state.peek();
      const isOlder = state.version < this.#told;
      // Of another process, that has not heard of the news yet: one's own place is of before.
      this.#state.value = isOlder && known ? { ...known, me: state.me } : state;
      if (isOlder && tries < MOST_TRIES) wait = SPREAD;
    } catch (error) {
      const { code, retryAfter } = toApiError(error);
      if (isPassing(code)) wait = (retryAfter ?? 0) + jittered(RETRY.last);
      else this.#state.value = undefined; // not shown, or not any more
    }
    this.#isReading = false;
    if (wait !== undefined) this.#ask(wait, tries + 1);
    else if (this.#isAsked) this.#ask(this.surroundings.random() * SPREAD);
  }
}
