type Listener = (message: never) => void | Promise<void>;

/** What one process tells the others. Each topic belongs to the module that names it. */
export abstract class Bus {
  readonly #listeners = new Map<string, Listener[]>();
  readonly #returned: (() => void | Promise<void>)[] = [];

  /** Calls the listener with what any process publishes, and what another one tells. */
  on<Message>(topic: string, listener: (message: Message) => void | Promise<void>): void {
    const listeners = this.#listeners.get(topic) ?? [];
    this.#listeners.set(topic, [...listeners, listener]);
  }

  /** Calls the listener when this process hears the others again, and may have missed something. */
  onReturn(listener: () => void | Promise<void>): void {
    this.#returned.push(listener);
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

  protected async returned(): Promise<void> {
    for (const listener of this.#returned) await listener();
  }

  protected async deliver(topic: string, message: object): Promise<void> {
    for (const listener of this.#listeners.get(topic) ?? []) await listener(message as never);
  }
}
