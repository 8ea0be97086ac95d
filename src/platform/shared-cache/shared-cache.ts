/**
 * What processes have read of the database, for each other. Behind a cache in memory: that one answers
 * thousands, this one a process that has not seen it yet.
 *
 * After `forget(key)` has resolved nobody is given what was read before it was called.
 */
export abstract class SharedCache {
  /**
   * @param load reads it from the database itself, and from no memory; undefined where there is none,
   *   which is not kept. What it gives is kept as JSON
   */
  abstract through<T extends object>(
    key: string,
    load: () => Promise<T | undefined>,
  ): Promise<T | undefined>;

  /** To be called after the commit, and before others are told. Never rejects. */
  abstract forget(key: string): Promise<void>;
}
