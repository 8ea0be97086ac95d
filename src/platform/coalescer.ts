interface Slot {
  timer: NodeJS.Timeout;
  asked: boolean;
}

/**
 * Runs an action for a key at once, then at most once an interval while the key keeps being
 * asked for, and always once more after the last time.
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
  ask(key: string): boolean {
    if (this.#isClosed) return false;
    const slot = this.#slots.get(key);
    if (slot) slot.asked = true;
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
      const asked = this.#slots.get(key)?.asked;
      this.#slots.delete(key);
      if (asked) this.#runAndWait(key);
    }, this.interval);
    this.#slots.set(key, { timer, asked: false });
    this.run(key);
  }
}
