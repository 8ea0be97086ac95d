import { Inject, Injectable, Logger } from '@nestjs/common';
import { REDIS_PREFIX, type RedisConnections } from '../redis/redis-connections.js';
import { RedisScript } from '../redis/redis-script.js';
import { REDIS } from '../topology.js';
import { RateCounts } from './rate-counts.js';

/** One step, so that no count is ever left without its end. */
const ADD = `
local sum = redis.call('INCRBY', KEYS[1], ARGV[1])
if sum == tonumber(ARGV[1]) then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return sum`;

/** The counts of all processes, in Redis. Where it is away, each counts for itself. */
@Injectable()
export class RedisRateCounts extends RateCounts {
  readonly #logger = new Logger(RedisRateCounts.name);
  readonly #add: RedisScript<number>;

  constructor(@Inject(REDIS) redis: RedisConnections) {
    super();
    this.#add = new RedisScript(redis.commands, 'plenumCountHits', ADD, 1);
  }

  protected async share(id: string, hits: number, ttl: number): Promise<number> {
    try {
      return await this.#add.run([`${REDIS_PREFIX}:rate:${id}`], [hits, ttl]);
    } catch (error) {
      this.#logger.warn(`a rate was not shared: ${String(error)}`);
      return 0;
    }
  }
}
