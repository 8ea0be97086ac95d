import { BoundedMap } from './bounded-map.js';

interface Load<V> {
  readonly value: Promise<V | undefined>;
  stale: boolean;
}

/**
 * A bounded cache that loads what it does not hold, once for all who ask at the same time.
 *
 * After `invalidate(key)` no caller of `get(key)` receives what was read before it: neither a
 * later caller nor one who is still waiting. That is what lets a request be checked against memory.
 */
export class LoadingCache<V extends object> {
  readonly #values: BoundedMap<V>;
  readonly #loads = new Map<string, Load<V>>();
  readonly #load: (key: string) => Promise<V | undefined>;

  /**
   * @param ttl milliseconds after which a value is read anew, should an invalidation have been
   *   missed
   * @param load gives the value of a key, or undefined (which is not kept) where there is none
   */
  constructor(
    { max, ttl }: { max: number; ttl: number },
    load: (key: string) => Promise<V | undefined>,
  ) {
    this.#values = new BoundedMap({ max, ttl });
    this.#load = load;
  }

  /** The value where it is in memory. */
  peek(key: string): V | undefined {
    return this.#values.get(key);
  }

  async get(key: string): Promise<V | undefined> {
    for (;;) {
      const held = this.#values.get(key);
      if (held) return held;
      const load = this.#loads.get(key) ?? this.#startLoad(key);
      const value = await load.value;
      if (load.stale) continue;
      // An invalidation may also have come between the end of the load and this line.
      if (!value || this.#values.get(key) === value) return value;
    }
  }

  invalidate(key: string): void {
    this.#values.delete(key);
    const load = this.#loads.get(key);
    if (!load) return;
    load.stale = true;
    this.#loads.delete(key);
  }

  /** Holds a value that was not loaded, instead of what is there or on its way. */
  put(key: string, value: V): void {
    this.invalidate(key);
    this.#values.set(key, value);
  }

  /** Invalidates all. */
  clear(): void {
    for (const key of [...this.#values.keys(), ...this.#loads.keys()]) this.invalidate(key);
  }

  #startLoad(key: string): Load<V> {
    const load: Load<V> = { value: this.#loadAndKeep(key, () => load.stale), stale: false };
    this.#loads.set(key, load);
    return load;
  }

  async #loadAndKeep(key: string, isStale: () => boolean): Promise<V | undefined> {
    try {
      const value = await this.#load(key);
      if (value && !isStale()) this.#values.set(key, value);
      return value;
    } finally {
      if (!isStale()) this.#loads.delete(key);
    }
  }
}
