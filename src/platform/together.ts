interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Asked for at once: some milliseconds' work for Redis, Postgres and this process. */
const MAX_AT_ONCE = 250;
/**
 * Asks once for all who ask at about the same time, as a hall does that opens its page at once. Who
 * comes while others wait for an answer is asked for after them, with all who have come by then: so
 * what somebody is told is never older than the asking.
 */
export class Together<Question, Answer> {
  #waiting: Waiting<Question, Answer>[] = [];
  #isAsking = false;

  /** @param askAll gives an answer for each, in their order */
  constructor(
    private readonly askAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
  ) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
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
        const answers = await this.askAll(some.map(({ question }) => question));
        some.forEach(({ resolve }, index) => resolve(answers[index]!));
      } catch (error) {
        for (const { reject } of some) reject(error);
      }
    }
    this.#isAsking = false;
  }
}
