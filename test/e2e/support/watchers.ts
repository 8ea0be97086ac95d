/** How long a test waits for something to come before it fails. Milliseconds. */
const LIMIT = 20_000;

/** Those who wait for what comes over a line. */
export class Watchers {
  readonly #looks = new Set<() => void>();

  /** To be called when something has come. */
  tell(): void {
    for (const look of this.#looks) look();
  }

  /** What `find` gives, now or when more has come. @param complaint of what did not come */
  wait<T>(find: () => T | undefined, complaint: () => string): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        stop();
        resolve(found);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(complaint()));
      }, LIMIT);
      const stop = () => {
        clearTimeout(timer);
        this.#looks.delete(look);
      };
      this.#looks.add(look);
      look();
    });
  }
}
