import { Inject, Injectable, Logger } from '@nestjs/common';
import { newId } from '../ids.js';
import { REDIS_PREFIX, type RedisConnections } from '../redis/redis-connections.js';
import { RedisScript } from '../redis/redis-script.js';
import { REDIS } from '../topology.js';
import { SharedCache } from './shared-cache.js';

/** How old a value may be where a process died before it told of a change. Milliseconds. */
const VALUE_TTL = 5_000;
/** Longer than a database may take to answer. Milliseconds. */
const MARK_TTL = 60_000;

/** A change leaves a mark; what was read before the mark was set is not kept. */
const KEEP = `
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[3])
return 1`;
const FORGET = `
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
redis.call('DEL', KEYS[2])
return 1`;

/** In Redis. Where that is away, each process reads for itself. */
@Injectable()
export class RedisSharedCache extends SharedCache {
  readonly #logger = new Logger(RedisSharedCache.name);
  readonly #keep: RedisScript<number>;
  readonly #forget: RedisScript<number>;

  constructor(@Inject(REDIS) private readonly redis: RedisConnections) {
    super();
    this.#keep = new RedisScript(redis.commands, 'plenumKeepShared', KEEP, 2);
    this.#forget = new RedisScript(redis.commands, 'plenumForgetShared', FORGET, 2);
  }

  async through<T extends object>(
    key: string,
    load: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const keys = keysOf(key);
    const found = await this.#warned(this.redis.commands.mget(...keys));
    if (!found) return load();
    const [mark, json] = found;
    if (json) return JSON.parse(json) as T;
    const value = await load();
    if (value) {
      await this.#warned(this.#keep.run(keys, [mark ?? '', JSON.stringify(value), VALUE_TTL]));
    }
    return value;
  }

  async forget(key: string): Promise<void> {
    await this.#warned(this.#forget.run(keysOf(key), [newId(), MARK_TTL]));
  }

  async #warned<T>(work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      this.#logger.warn(`nothing was shared: ${String(error)}`);
      return undefined;
    }
  }
}

function keysOf(key: string): [mark: string, value: string] {
  const name = `${REDIS_PREFIX}:cache:${key}`;
  return [`${name}:mark`, name];
}
