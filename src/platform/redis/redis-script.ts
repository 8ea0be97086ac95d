import type { Redis } from 'ioredis';

type Run = (...keysAndValues: (string | number)[]) => Promise<unknown>;

/** A Lua script, which Redis runs as one step; sent by its hash after the first time. */
export class RedisScript<Reply> {
  readonly #run: Run;

  /** @param name tells scripts of one connection apart */
  constructor(redis: Redis, name: string, lua: string, numberOfKeys: number) {
    redis.defineCommand(name, { lua, numberOfKeys });
    const commands = redis as unknown as Record<string, Run>;
    this.#run = commands[name]!.bind(redis);
  }

  run(keys: readonly string[], values: readonly (string | number)[]): Promise<Reply> {
    return this.#run(...keys, ...values) as Promise<Reply>;
  }
}
