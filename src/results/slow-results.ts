import type { Result } from '../contract/index.js';

/** A result that is shown again after nine times as long as it took: a tenth of the time goes into it. */
const REST_FACTOR = 9;
/** How long another process may take to count it, until this one does so itself: rests, and milliseconds. */
const PATIENCE = { rests: 2, more: 1_000 };
/** The longest that `setTimeout` waits. Milliseconds. */
const MOST = 2 ** 31 - 1;

interface Slow {
  /** The last one that was counted; undefined while it is counted for the first time. */
  result: Result | undefined;
  /** Milliseconds. */
  rest: number;
  /** Until when it rests: milliseconds of `performance.now()`. */
  until: number;
  /** Whether votes have come that are not in it. */
  isStale: boolean;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Results that take long to count. Votes do not have them counted anew at once: each is held, and shown
 * to whoever asks, until it has rested. All other changes do, as before.
 */
export class SlowResults {
  readonly #all = new Map<string, Slow>();

  /**
   * @param onRested told of a question that has votes which its result does not show, and how long that
   *   has rested; again, with 0, where nobody has counted it since
   */
  constructor(private readonly onRested: (questionId: string, rest: number) => void) {}

  has(questionId: string): boolean {
    return this.#all.has(questionId);
  }

  /** What there is to show, which may lack the votes of late. */
  peek(questionId: string): Result | undefined {
    return this.#all.get(questionId)?.result;
  }

  /** How long the one that is held still rests. Milliseconds; 0 where it does not. */
  restOf(questionId: string): number {
    const { until = 0 } = this.#all.get(questionId) ?? {};
    return Math.max(0, until - performance.now());
  }

  /** @returns whether the result is a slow one: then nothing is to be done about these votes now */
  noteVotes(questionId: string): boolean {
    const slow = this.#all.get(questionId);
    if (slow) slow.isStale = true;
    return slow !== undefined;
  }

  /** To be called before the votes are read that a result is counted from. */
  reading(questionId: string): void {
    const slow = this.#all.get(questionId);
    if (slow) slow.isStale = false;
  }

  /** A count begins. @returns what it is called when it ends */
  begin(questionId: string): object {
    const known = this.#all.get(questionId);
    const slow = known ?? {
      result: undefined,
      rest: 0,
      until: 0,
      isStale: false,
      timer: undefined,
    };
    this.#all.set(questionId, slow);
    return slow;
  }

  /** @param took milliseconds @returns nothing is held where something else has changed meanwhile */
  end(begun: object, result: Result, took: number): void {
    const slow = this.#all.get(result.questionId);
    if (slow === begun) this.#hold(slow, result, REST_FACTOR * took);
  }

  /** It could not be counted. */
  fail(questionId: string, begun: object): void {
    if (this.#all.get(questionId) === begun) this.drop(questionId);
  }

  /** What another process has counted. @param rest how long it rests there. Milliseconds */
  hear(result: Result, rest: number): void {
    const slow = this.begin(result.questionId) as Slow;
    if (!slow.result || slow.result.version < result.version) this.#hold(slow, result, rest);
  }

  /** From here on it is a result like any other, until it is counted again. */
  drop(questionId: string): void {
    clearTimeout(this.#all.get(questionId)?.timer);
    this.#all.delete(questionId);
  }

  close(): void {
    for (const questionId of [...this.#all.keys()]) this.drop(questionId);
  }

  #hold(slow: Slow, result: Result, rest: number): void {
    slow.result = result;
    this.#rest(slow, result.questionId, Math.min(rest, MOST));
  }

  #rest(slow: Slow, questionId: string, rest: number): void {
    clearTimeout(slow.timer);
    slow.rest = rest;
    slow.until = performance.now() + rest;
    slow.timer = setTimeout(() => this.#rested(slow, questionId), rest).unref();
  }

  #rested(slow: Slow, questionId: string): void {
    if (!slow.isStale) return this.drop(questionId);
    // Held until it is counted, here or by another process.
    const patience = Math.min(PATIENCE.rests * slow.rest + PATIENCE.more, MOST);
    slow.timer = setTimeout(() => {
      this.drop(questionId);
      this.onRested(questionId, 0);
    }, patience).unref();
    this.onRested(questionId, slow.rest);
  }
}
