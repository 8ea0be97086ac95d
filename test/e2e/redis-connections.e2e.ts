import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RedisBus } from '../../src/platform/bus/redis-bus.js';
import { newId } from '../../src/platform/ids.js';
import { createLogger } from '../../src/platform/logging/logging.js';
import { connectRedis, type RedisConnections } from '../../src/platform/redis/redis-connections.js';
import { RedisServer } from './support/redis.js';
import { until } from './support/until.js';

describe('the connections to a Redis that is away', () => {
  let redis: RedisServer;
  let connections: RedisConnections;

  beforeAll(async () => {
    redis = await RedisServer.start();
    connections = await connectRedis(redis.url, 'fail', createLogger('silent'));
  });
  afterAll(async () => {
    await connections.close();
    await redis.stop();
  });

  it('refuse commands at once, and keep what is to be told until it is back', async () => {
    const { commands, publisher, subscriber } = connections;
    const heard: string[] = [];
    subscriber.on('message', (_, text: string) => heard.push(text));
    await subscriber.subscribe('news');
    await redis.kill('SIGKILL');
    await until(
      () => Promise.resolve(commands.status),
      (status) => status !== 'ready',
    );

    await expect(commands.get('anything')).rejects.toThrow();
    const told = publisher.publish('news', 'it rains');
    await redis.startAgain();
    await told;
    // Who was away itself may have missed it; what is told from now on is heard.
    const listen = async () => {
      await publisher.publish('news', 'the sun shines');
      return heard;
    };
    await until(listen, (all) => all.includes('the sun shines'));
  });

  it('tell when they are back, as something may have been missed', async () => {
    const bus = new RedisBus(connections);
    const heard: string[] = [];
    bus.on('news', ({ text }: { text: string }) => void heard.push(text));
    const returned = new Promise<void>((resolve) => bus.onReturn(resolve));
    await bus.onApplicationBootstrap();
    await redis.kill('SIGKILL');
    await redis.startAgain();
    await returned;
    await until(
      () => Promise.resolve(connections.commands.status),
      (status) => status === 'ready', // each comes back by itself
    );
    bus.publish('news', { text: 'it rains' });
    await connections.commands.publish('plenum:bus:news', `${newId()}  {"text":"from afar"}`);
    await until(
      () => Promise.resolve(heard),
      (all) => all.includes('from afar'),
    );
  });
});
