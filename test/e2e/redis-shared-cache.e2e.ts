import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Result } from '../../src/contract/index.js';
import { readEnvironment } from '../../src/platform/config/environment.js';
import { createLogger } from '../../src/platform/logging/logging.js';
import { connectRedis, type RedisConnections } from '../../src/platform/redis/redis-connections.js';
import { RedisSharedCache } from '../../src/platform/shared-cache/redis-shared-cache.js';
import { within } from '../../src/platform/within.js';
import { type Plenum, startPlenum } from '../../src/start.js';
import {
  anOrganizer,
  Api,
  expectProblem,
  expectStatus,
  resultWhen,
  unique,
} from './support/api.js';
import { TestPlenum } from './support/plenum.js';
import { aPoll, voteInPoll } from './support/polls.js';
import { RedisServer } from './support/redis.js';

describe('a process that has never seen a poll', () => {
  let plenum: TestPlenum;
  let other: Plenum;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    other = await startPlenum(readEnvironment(plenum.variables));
  });
  afterAll(async () => {
    await other.close();
    await plenum.close();
  });

  it('has its result from the others, without asking the database', async () => {
    const api = new Api(plenum.url);
    const { token } = await anOrganizer(api);
    const poll = await aPoll(api, token);
    await voteInPoll(api, poll, ['Oslo']);
    await resultWhen(api, poll.id, token, ({ totalVotes }) => totalVotes === 1);
    const path = `/v1/polls/${poll.id}/results`;
    const elsewhere = new Api(other.url.replace('localhost', '127.0.0.1'));
    const known = expectStatus(await api.get<Result>(path), 200);
    const release = await plenum.hold('lock table polls, questions, sessions, tallies, ballots');
    try {
      const answer = await within(3_000, elsewhere.get<Result>(path));
      expect(expectStatus(answer, 200)).toEqual(known);
    } finally {
      await release();
    }
    // It is told of changes as all are.
    const changes = { resultsVisibility: 'hidden' };
    expectStatus(await api.patch(`/v1/polls/${poll.id}`, changes, token), 200);
    expectProblem(await elsewhere.get(path), 403, 'results_hidden');
  });
});

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
