import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { newId } from '../../platform/ids.js';
import { REDIS_PREFIX, type RedisConnections } from '../../platform/redis/redis-connections.js';
import { RedisScript } from '../../platform/redis/redis-script.js';
import { REDIS } from '../../platform/topology.js';
import { AudienceCounts } from './audience-counts.js';

/** What a process said is good for so long: then it is gone. Milliseconds. */
const LIFETIME = 30_000;
/** How often a process says it again. Milliseconds. */
const REFRESH = 10_000;

/** Each process has a field `count until`; those of processes that are gone are dropped. */
const TOTAL = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2] .. ' ' .. (now + ARGV[3]))
redis.call('PEXPIRE', KEYS[1], ARGV[3])
local total = 0
local fields = redis.call('HGETALL', KEYS[1])
for i = 1, #fields, 2 do
  local count, good = fields[i + 1]:match('(%d+) (%d+)')
  if tonumber(good) > now then total = total + count else redis.call('HDEL', KEYS[1], fields[i]) end
end
return total
`;

@Injectable()
export class RedisAudienceCounts extends AudienceCounts implements OnApplicationShutdown {
  readonly #logger = new Logger(RedisAudienceCounts.name);
  readonly #id = newId();
  readonly #said = new Map<string, number>();
  readonly #refresh = setInterval(() => void this.#sayAgain(), REFRESH);
  readonly #total: RedisScript<number>;

  constructor(@Inject(REDIS) { commands }: RedisConnections) {
    super();
    this.#total = new RedisScript(commands, 'plenumAudience', TOTAL, 1);
  }

  /** Takes back what this process has said. */
  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#refresh);
    for (const sessionId of this.#said.keys()) this.#said.set(sessionId, 0);
    await this.#sayAgain();
  }

  async #sayAgain(): Promise<void> {
    try {
      await Promise.all([...this.#said].map(([sessionId, here]) => this.total(sessionId, here)));
    } catch (error) {
      this.#logger.warn(error);
    }
  }

  total(sessionId: string, here: number): Promise<number> {
    if (here > 0) this.#said.set(sessionId, here);
    else this.#said.delete(sessionId);
    const key = `${REDIS_PREFIX}:{${sessionId}}:audience`;
    return this.#total.run([key], [this.#id, here, LIFETIME]);
  }
}
