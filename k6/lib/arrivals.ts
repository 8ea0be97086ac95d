import { clearTimeout, setTimeout } from 'k6/timers';

/** Things that come by key, each awaited before or after it came. */
export class Arrivals<T> {
  readonly #here = new Map<string, T>();
  readonly #waiting = new Map<string, (thing: T) => void>();

  arrive(key: string, thing: T): void {
    this.#here.set(key, thing);
    this.#waiting.get(key)?.(thing);
  }

  /** @param limit milliseconds, after which it gives null */
  wait(key: string, limit: number): Promise<T | null> {
    const here = this.#here.get(key);
    if (here !== undefined) return Promise.resolve(here);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), limit);
      this.#waiting.set(key, (thing) => {
        clearTimeout(timer);
        resolve(thing);
      });
    });
  }
}

export function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
