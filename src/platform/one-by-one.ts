import { OverloadedError } from './domain-error.js';

/** Does one thing after the other, in the order in which they came, whatever becomes of those before. */
export class OneByOne {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  /** Told how many are under way or wait, whenever that changes. */
  onChange: (waiting: number) => void = () => undefined;

  /** @param max how many may be under way or wait; left out where others bound that */
  constructor(private readonly max = Infinity) {}

  /** @throws OverloadedError where too many wait, and what the task does */
  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#waiting >= this.max) throw new OverloadedError('Too much waits for its turn here.');
    this.#change(1);
    const done = this.#last.then(task);
    this.#last = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      this.#change(-1);
    }
  }

  #change(by: number): void {
    this.#waiting += by;
    this.onChange(this.#waiting);
  }
}
