interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Asked for at once: some milliseconds' work for Redis, Postgres and this process. */
const MAX_AT_ONCE = 250;
/**
 * Asks once for all who ask at about the same time, as thousands do who open a page at once. Who
 * comes while others wait for an answer is asked for after them, with all who have come by then: so
 * what somebody is told is never older than the asking.
 */
export class Together<Item, Answer> {
  #waiting: Waiting<Item, Answer>[] = [];
  #isAsking = false;

  /** @param askAll gives an answer for each, in their order */
  constructor(private readonly askAll: (items: readonly Item[]) => Promise<readonly Answer[]>) {}

  ask(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (this.#isAsking) return;
      this.#isAsking = true;
      // All that comes in this turn of the loop goes together.
      setImmediate(() => void this.#askForAll());
    });
  }

  /** Until nobody waits. Never rejects. */
  async #askForAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const some = this.#waiting.splice(0, MAX_AT_ONCE);
      try {
        const answers = await this.askAll(some.map(({ item }) => item));
        some.forEach(({ resolve }, index) => resolve(answers[index]!));
      } catch (error) {
        for (const { reject } of some) reject(error);
      }
    }
    this.#isAsking = false;
  }
}
