import { NoAnswerError } from './refusal.error.js';

/** Things that come by key over a socket, each awaited before or after it came. */
export class Arrivals<T> {
  readonly #here = new Map<string, T>();
  readonly #waiting = new Map<string, (thing: T) => void>();

  arrive(key: string, thing: T): void {
    this.#here.set(key, thing);
    this.#waiting.get(key)?.(thing);
  }

  /**
   * @param limit milliseconds
   * @throws NoAnswerError with `otherwise` after the limit, or the signal's reason
   */
  wait(key: string, limit: number, otherwise: string, signal: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const here = this.#here.get(key);
      if (here !== undefined) return resolve(here);
      if (signal.aborted) return reject(signal.reason as Error);
      const leave = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        this.#waiting.delete(key);
      };
      const abort = () => {
        leave();
        reject(signal.reason as Error);
      };
      const timer = setTimeout(() => {
        leave();
        reject(new NoAnswerError(otherwise));
      }, limit);
      signal.addEventListener('abort', abort);
      this.#waiting.set(key, (thing) => {
        leave();
        resolve(thing);
      });
    });
  }
}
