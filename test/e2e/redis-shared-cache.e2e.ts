import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '../../src/platform/logging/logging.js';
import { connectRedis, type RedisConnections } from '../../src/platform/redis/redis-connections.js';
import { RedisSharedCache } from '../../src/platform/shared-cache/redis-shared-cache.js';
import { unique } from './support/api.js';
import { RedisServer } from './support/redis.js';

describe('what two processes have read of the database', () => {
  let server: RedisServer;
  let a: RedisSharedCache;
  let b: RedisSharedCache;
  const connections: RedisConnections[] = [];

  beforeAll(async () => {
    server = await RedisServer.start();
    [a, b] = [await aProcess(), await aProcess()];
  });
  afterAll(async () => {
    await Promise.all(connections.map((one) => one.close()));
    await server.stop();
  });

  async function aProcess(): Promise<RedisSharedCache> {
    const redis = await connectRedis(server.url, 'fail', createLogger('silent'));
    connections.push(redis);
    return new RedisSharedCache(redis);
  }
  const giving = (value: object | undefined) => () => Promise.resolve(value);
  const never = () => Promise.reject(new Error('it was read again'));

  it('is read by one of them', async () => {
    const key = `key ${unique()}`;
    expect(await a.through(key, giving({ is: 1 }))).toEqual({ is: 1 });
    expect(await b.through(key, never)).toEqual({ is: 1 });
  });

  it('is read anew after a change', async () => {
    const key = `key ${unique()}`;
    await a.through(key, giving({ is: 1 }));
    await b.forget(key);
    expect(await a.through(key, giving({ is: 2 }))).toEqual({ is: 2 });
    expect(await b.through(key, never)).toEqual({ is: 2 });
  });

  it('is not kept where it changed while it was read', async () => {
    const key = `key ${unique()}`;
    const old = await a.through(key, async () => {
      await b.forget(key);
      return { is: 1 };
    });
    expect(old).toEqual({ is: 1 });
    expect(await b.through(key, giving({ is: 2 }))).toEqual({ is: 2 });
  });

  it('is not kept where there was nothing', async () => {
    const key = `key ${unique()}`;
    expect(await a.through(key, giving(undefined))).toBeUndefined();
    expect(await b.through(key, giving({ is: 1 }))).toEqual({ is: 1 });
  });

  it('is forgotten by Redis when nobody asks for it', async () => {
    const key = `key ${unique()}`;
    await a.through(key, giving({ is: 1 }));
    await a.forget(key);
    await a.through(key, giving({ is: 1 }));
    const { commands } = connections[0]!;
    const names = await commands.keys(`plenum:cache:${key}*`);
    expect(names).toHaveLength(2);
    for (const name of names) expect(await commands.pttl(name)).toBeGreaterThan(0);
  });

  it('is read by each for itself while Redis is away', async () => {
    const own = await aProcess();
    await connections.at(-1)!.close();
    await own.forget('x');
    expect(await own.through('x', giving({ is: 1 }))).toEqual({ is: 1 });
  });
});
