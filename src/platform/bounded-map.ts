import { LRUCache } from 'lru-cache';

/**
 * A map by text that drops what was not used for longest. It takes the memory for all its keys with the
 * first one: those of a whole process would take 50 ms of its start.
 */
export class BoundedMap<V extends NonNullable<unknown>> {
  readonly #limits: { max: number; ttl: number };
  #values: LRUCache<string, V> | undefined;

  /** @param ttl milliseconds after which a value is dropped; 0: never */
  constructor({ max, ttl = 0 }: { max: number; ttl?: number }) {
    this.#limits = { max, ttl };
  }

  get(key: string): V | undefined {
    return this.#values?.get(key);
  }

  /** Without counting as a use. */
  has(key: string): boolean {
    return this.#values?.has(key) ?? false;
  }

  set(key: string, value: V): void {
    (this.#values ??= new LRUCache(this.#limits)).set(key, value);
  }

  delete(key: string): void {
    this.#values?.delete(key);
  }

  clear(): void {
    this.#values?.clear();
  }

  keys(): string[] {
    return this.#values ? [...this.#values.keys()] : [];
  }
}
