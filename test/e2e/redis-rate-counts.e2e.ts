import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '../../src/platform/logging/logging.js';
import { RedisRateCounts } from '../../src/platform/rate-limits/redis-rate-counts.js';
import { connectRedis, type RedisConnections } from '../../src/platform/redis/redis-connections.js';
import { unique } from './support/api.js';
import { RedisServer } from './support/redis.js';

/** Long, so that no test falls between two windows of it but at the turn of the day. */
const DAY = 24 * 3600 * 1000;

describe('rates counted by two processes', () => {
  let server: RedisServer;
  const connections: RedisConnections[] = [];

  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(async () => {
    await Promise.all(connections.map((one) => one.close()));
    await server.stop();
  });

  async function aProcess(): Promise<RedisRateCounts> {
    const redis = await connectRedis(server.url, 'fail', createLogger('silent'));
    connections.push(redis);
    return new RedisRateCounts(redis);
  }

  /** So many at the same moment at each of them. @returns how many were let through */
  async function letThrough(processes: RedisRateCounts[], hits: number, limit: number) {
    const key = `key ${unique()}`;
    const all = processes.flatMap((one) =>
      Array.from({ length: hits }, () => one.increment(key, DAY, limit, 0, 'test')),
    );
    return (await Promise.all(all)).filter(({ isBlocked }) => !isBlocked).length;
  }

  it('are exact where the limit is small', async () => {
    const pair = [await aProcess(), await aProcess()];
    expect(await letThrough(pair, 10, 5)).toBe(5);
  });

  it('may be a tenth more a process where the limit is large', async () => {
    const pair = [await aProcess(), await aProcess()];
    const passed = await letThrough(pair, 1_000, 200);
    expect(passed).toBeGreaterThanOrEqual(200);
    expect(passed).toBeLessThanOrEqual(240);
  });

  it('are forgotten by Redis when their window is over', async () => {
    const one = await aProcess();
    await one.increment('short', 60_000, 1, 0, 'test');
    const { commands } = connections.at(-1)!;
    const [key] = await commands.keys('*:rate:test:short:*');
    expect(await commands.pttl(key!)).toBeGreaterThan(0);
  });

  it('are each its own where Redis is away', async () => {
    const one = await aProcess();
    await connections.at(-1)!.close();
    expect(await letThrough([one], 10, 5)).toBe(5);
  });
});
