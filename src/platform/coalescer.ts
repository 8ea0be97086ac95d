interface Slot {
  timer: NodeJS.Timeout;
  touched: boolean;
}

/**
 * Runs an action for a key at once, then at most once an interval while the key keeps being
 * touched, and always once more after the last touch.
 */
export class Coalescer {
  readonly #slots = new Map<string, Slot>();
  #isClosed = false;

  /** @param interval milliseconds between two runs for one key */
  constructor(
    private readonly interval: number,
    private readonly run: (key: string) => void,
  ) {}

  /** @returns whether it ran at once */
  touch(key: string): boolean {
    if (this.#isClosed) return false;
    const slot = this.#slots.get(key);
    if (slot) slot.touched = true;
    else this.#runAndWait(key);
    return !slot;
  }

  /** Forgets what waits; nothing runs any more. */
  close(): void {
    this.#isClosed = true;
    for (const { timer } of this.#slots.values()) clearTimeout(timer);
    this.#slots.clear();
  }

  #runAndWait(key: string): void {
    const timer = setTimeout(() => {
      const touched = this.#slots.get(key)?.touched;
      this.#slots.delete(key);
      if (touched) this.#runAndWait(key);
    }, this.interval);
    this.#slots.set(key, { timer, touched: false });
    this.run(key);
  }
}
