import { Inject, Injectable } from '@nestjs/common';
import { tempoTimes } from '../contract/reactions.js';
import { REDIS_PREFIX, type RedisConnections } from '../platform/redis/redis-connections.js';
import { RedisScript } from '../platform/redis/redis-script.js';
import { REDIS } from '../platform/topology.js';
import { toPoint } from './reactions.rules.js';
import { type Said, type TempoNow, Tempos } from './tempos.js';

/** Participants of a session that say the same; beyond, the words of those who spoke longest ago are forgotten. */
const MAX_WORDS = 20_000;
/** Words that are written in one step. */
const AT_ONCE = 1_000;

/**
 * KEYS: who says `slower`, who says `faster`, each by when; the points of the trend. ARGV: window, point, span,
 * most words, then tempo and participant of each word. Gives the counts, then point and counts of each point.
 */
const TEMPO = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local window, point, span, most = unpack(ARGV, 1, 4)
for i = 5, #ARGV, 2 do
  redis.call('ZREM', KEYS[1], ARGV[i + 1])
  redis.call('ZREM', KEYS[2], ARGV[i + 1])
  if ARGV[i] == 'slower' then redis.call('ZADD', KEYS[1], now, ARGV[i + 1]) end
  if ARGV[i] == 'faster' then redis.call('ZADD', KEYS[2], now, ARGV[i + 1]) end
end
local counts = {}
for i = 1, 2 do
  redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', now - window)
  redis.call('ZREMRANGEBYRANK', KEYS[i], 0, -1 - most)
  redis.call('PEXPIRE', KEYS[i], window)
  counts[i] = redis.call('ZCARD', KEYS[i])
end
local current = math.floor(now / point)
redis.call('HSET', KEYS[3], current, counts[1] .. ' ' .. counts[2])
redis.call('PEXPIRE', KEYS[3], span)
local fields = redis.call('HGETALL', KEYS[3])
for i = 1, #fields, 2 do
  if tonumber(fields[i]) <= current - span / point then
    redis.call('HDEL', KEYS[3], fields[i])
  else
    local slower, faster = fields[i + 1]:match('(%d+) (%d+)')
    counts[#counts + 1] = tonumber(fields[i])
    counts[#counts + 1] = tonumber(slower)
    counts[#counts + 1] = tonumber(faster)
  end
end
return counts
`;

/** In Redis, by whose clock they fade. */
@Injectable()
export class RedisTempos extends Tempos {
  readonly #tempo: RedisScript<number[]>;

  constructor(@Inject(REDIS) { commands }: RedisConnections) {
    super();
    this.#tempo = new RedisScript(commands, 'plenumTempo', TEMPO, 3);
  }

  async say(sessionId: string, said: Said): Promise<void> {
    const words = [...said].map(([participantId, tempo]) => [tempo, participantId] as const);
    while (words.length > 0) await this.#run(sessionId, words.splice(0, AT_ONCE).flat());
  }

  async look(sessionId: string): Promise<TempoNow> {
    const [slower = 0, faster = 0, ...points] = await this.#run(sessionId, []);
    const trend = Array.from({ length: points.length / 3 }, (_, nth) => {
      const [point, ...counts] = points.slice(3 * nth, 3 * nth + 3) as [number, number, number];
      return toPoint(point, ...counts);
    });
    return { slower, faster, trend: trend.sort((a, b) => (a.at < b.at ? -1 : 1)) };
  }

  #run(sessionId: string, words: readonly string[]): Promise<number[]> {
    const { window, point, span } = tempoTimes;
    const keys = ['slower', 'faster', 'trend'].map(
      (name) => `${REDIS_PREFIX}:{${sessionId}}:tempo:${name}`,
    );
    return this.#tempo.run(keys, [window, point, span, MAX_WORDS, ...words]);
  }
}
