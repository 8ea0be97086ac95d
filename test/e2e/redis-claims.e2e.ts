import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Queue } from 'bullmq';
import { createSecretKey } from 'node:crypto';
import { newId } from '../../src/platform/ids.js';
import { createLogger } from '../../src/platform/logging/logging.js';
import {
  connectRedis,
  REDIS_ANSWER_LIMIT,
  type RedisConnections,
} from '../../src/platform/redis/redis-connections.js';
import type { BallotsRepository } from '../../src/voting/counting/ballots.repository.js';
import { FOR_EVER } from '../../src/voting/claims/claims.js';
import { Receipts } from '../../src/voting/receipts.js';
import { keysOf, RedisClaims } from '../../src/voting/claims/redis-claims.js';
import type { Ballot, Vote } from '../../src/voting/vote.js';
import { until } from './support/api.js';
import { RedisServer } from './support/redis.js';

const FIRST_BATCH = 'b1111111111111111';
const SECOND_BATCH = 'b2222222222222222';

/** What processes that die, clocks that differ and a Redis that forgets do to claims. */
describe('claims in Redis', () => {
  let server: RedisServer;
  let redis: RedisConnections;
  let queue: Queue;

  beforeAll(async () => {
    server = await RedisServer.start();
    queue = new Queue('votes', { connection: { url: server.url } });
    redis = await connectRedis(server.url, 'fail', createLogger('silent'));
  });
  afterAll(async () => {
    await queue.close();
    await redis.close();
    await server.stop();
  });

  /** The claims of one process. The database is stubbed: it is not asked here. */
  function aProcess({ mark = 'first', counted = [] as Ballot[] } = {}) {
    const receipts = new Receipts(createSecretKey('k'.repeat(32), 'utf8'));
    const ballots = {
      markVoted: () => Promise.resolve(mark),
      findPairs: () => Promise.resolve(counted),
    } as unknown as BallotsRepository;
    return { claims: new RedisClaims(redis, queue, ballots, receipts), receipts };
  }

  function aVote(changes: Partial<Vote> = {}): Vote {
    const ids = { questionId: newId(), participantId: newId() };
    return { ...ids, round: 1, openedAt: 1_000, choice: 0, allowChange: false, ...changes };
  }

  async function claim({ claims }: ReturnType<typeof aProcess>, vote: Vote, batch = FIRST_BATCH) {
    const [outcome] = await claims.claim(batch, [vote]);
    return outcome!;
  }

  async function enqueued(one: ReturnType<typeof aProcess>, vote: Vote, batch?: string) {
    const outcome = await claim(one, vote, batch);
    if (outcome.kind !== 'enqueue') throw new Error(outcome.kind);
    return outcome.ballot;
  }

  it('gives a retry elsewhere the receipt of the first try, which nobody may have queued', async () => {
    const vote = aVote();
    const first = await enqueued(aProcess(), vote);
    expect(await enqueued(aProcess({ mark: 'known' }), vote, SECOND_BATCH)).toEqual(first);
  });

  it('has what stands queued before another choice is refused', async () => {
    const vote = aVote();
    const standing = await enqueued(aProcess(), vote);
    const other = aProcess({ mark: 'known' });
    expect(await claim(other, { ...vote, choice: 1 })).toEqual({ kind: 'refused', standing });
  });

  it('lets another choice replace what was answered with an error', async () => {
    const vote = aVote();
    const one = aProcess();
    const ballot = await enqueued(one, vote);
    await one.claims.unsure(FIRST_BATCH, [ballot]);
    const later = await enqueued(aProcess({ mark: 'known' }), { ...vote, choice: 1 });
    expect(later).toMatchObject({ choice: 1, replaces: true });
    expect(later.receiptId > ballot.receiptId).toBe(true);
  });

  it('does not, where a retry has made it certain meanwhile', async () => {
    const vote = aVote();
    const [one, other] = [aProcess(), aProcess({ mark: 'known' })];
    const ballot = await enqueued(one, vote);
    await enqueued(other, vote, SECOND_BATCH);
    await one.claims.unsure(FIRST_BATCH, [ballot]);
    expect(await claim(other, { ...vote, choice: 1 })).toMatchObject({ kind: 'refused' });
  });

  it('has the later change win, whatever the clock of its process says', async () => {
    const vote = aVote({ allowChange: true });
    const [ahead, behind] = [aProcess(), aProcess({ mark: 'known' })];
    ahead.receipts.issue(vote, Date.now() + 60_000);
    const first = await enqueued(ahead, vote);
    const later = await enqueued(behind, { ...vote, choice: 1 });
    expect(later).toMatchObject({ choice: 1, replaces: true });
    expect(later.receiptId > first.receiptId).toBe(true);
  });

  it('asks the database for what Redis has lost', async () => {
    const vote = aVote();
    const receiptId = aProcess().receipts.issue(vote);
    const counted = [{ ...vote, receiptId }];
    const one = aProcess({ mark: 'known', counted });
    expect(await enqueued(one, vote)).toMatchObject({ receiptId });
    expect(await claim(one, { ...vote, choice: 1 })).toMatchObject({ kind: 'refused' });
    expect(await claim(one, { ...vote, participantId: newId() })).toMatchObject({
      kind: 'enqueue',
    });
  });

  it('takes one of two choices in a batch', async () => {
    const vote = aVote();
    const outcomes = await aProcess().claims.claim(FIRST_BATCH, [vote, { ...vote, choice: 1 }]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['enqueue', 'refused']);
  });

  it('fences off an opening, and not the next one', async () => {
    const vote = aVote();
    const one = aProcess();
    await one.claims.fence(vote, new Date(2_000));
    expect(await claim(one, vote)).toEqual({ kind: 'over' });
    expect(await claim(one, { ...vote, openedAt: 2_001 })).toMatchObject({ kind: 'enqueue' });
    await one.claims.queued(FIRST_BATCH, [{ ...vote, receiptId: '', replaces: false }]);
    await one.claims.fence(vote, FOR_EVER);
    expect(await claim(one, { ...vote, openedAt: Date.now() })).toEqual({ kind: 'over' });
  });

  it.each([
    ['is known', 'first'],
    ['is looked up', 'known'],
  ])('holds up no fence for votes of which nothing is queued, where that %s', async (_, mark) => {
    const withdrawal = aVote({ choice: [] });
    const [, batches] = keysOf(withdrawal);
    expect(await claim(aProcess({ mark }), withdrawal)).toEqual({ kind: 'refused' });
    expect(await redis.commands.zcard(batches)).toBe(0);
  });

  it('waits at a fence until what was claimed before is in the queue', async () => {
    const vote = aVote();
    const [one, other] = [aProcess(), aProcess({ mark: 'known' })];
    const ballot = await enqueued(one, vote);
    let isUp = false;
    const fencing = other.claims.fence(vote, new Date(2_000)).then(() => (isUp = true));
    // Refused from then on: the fence stands, and still waits.
    await until(
      () => claim(other, aVote(vote), SECOND_BATCH),
      ({ kind }) => kind === 'over',
    );
    await other.claims.queued(SECOND_BATCH, [ballot]);
    expect(isUp).toBe(false);
    await one.claims.queued(FIRST_BATCH, [ballot]);
    await fencing;
  });

  it('waits for no batch whose claims got no answer, as nobody is going to queue it', async () => {
    const vote = aVote();
    const one = aProcess();
    await server.pauseWrites(REDIS_ANSWER_LIMIT + 1_000);
    await expect(claim(one, vote)).rejects.toThrow('Command timed out');
    const [claims, batches] = keysOf(vote);
    await until(
      () => redis.commands.hexists(claims, vote.participantId),
      (isClaimed) => isClaimed === 1,
    );
    // Else a fence would wait until the batch is so old that its process must have died.
    const isLeft = (onTheWay: number) => onTheWay === 0;
    await until(() => redis.commands.zcard(batches), isLeft, 5_000);
    await one.claims.fence(vote, new Date(2_000));
  });

  it('recalls a vote while its job holds it, else leaves it to the database', async () => {
    const vote = aVote();
    const one = aProcess();
    const ballot = await enqueued(one, vote);
    expect(await one.claims.recall(vote, [vote.participantId])).toMatchObject([{ isKept: false }]);
    const job = await queue.add('count', {}, { jobId: FIRST_BATCH });
    expect(await one.claims.recall(vote, [vote.participantId])).toMatchObject([
      { ballot: { receiptId: ballot.receiptId, choice: 0 }, isKept: true },
    ]);
    await job.remove();
    expect(await one.claims.recall(vote, [vote.participantId])).toMatchObject([{ isKept: false }]);
    expect(await one.claims.recall(vote, [newId()])).toEqual(['none']);
  });

  it('knows what was once found counted, and not what has taken its place since', async () => {
    const vote = aVote({ allowChange: true });
    const one = aProcess();
    const ballot = await enqueued(one, vote);
    one.claims.counted([ballot]);
    const recall = () => one.claims.recall(vote, [vote.participantId]);
    expect(await recall()).toMatchObject([{ ballot: { choice: 0 }, isKept: true }]);
    await enqueued(one, { ...vote, choice: 1 }, SECOND_BATCH);
    expect(await recall()).toMatchObject([{ ballot: { choice: 1 }, isKept: false }]);
  });
});
