type Listener = (message: never) => void | Promise<void>;

/** What one process tells the others. Each topic belongs to the module that names it. */
export abstract class Bus {
  readonly #listeners = new Map<string, Listener[]>();

  /** Calls the listener with what any process publishes, and what another one tells. */
  on<Message>(topic: string, listener: (message: Message) => void | Promise<void>): void {
    const listeners = this.#listeners.get(topic) ?? [];
    this.#listeners.set(topic, [...listeners, listener]);
  }

  /** To every process, this one included. Whoever is away misses it. */
  abstract publish(topic: string, message: object): void;

  /**
   * To every other process. Resolves when all that listen are done, so an answer that waits for
   * it is true on each of them; one that does not say so is not waited for without end.
   */
  abstract tell(topic: string, message: object): Promise<void>;

  protected topics(): string[] {
    return [...this.#listeners.keys()];
  }

  protected async deliver(topic: string, message: object): Promise<void> {
    for (const listener of this.#listeners.get(topic) ?? []) await listener(message as never);
  }
}
