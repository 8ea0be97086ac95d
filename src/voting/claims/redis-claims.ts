import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { setTimeout as delay } from 'node:timers/promises';
import { BoundedMap } from '../../platform/bounded-map.js';
import { groupBy } from '../../platform/group-by.js';
import {
  REDIS_ANSWER_LIMIT,
  REDIS_PREFIX,
  type RedisConnections,
} from '../../platform/redis/redis-connections.js';
import { RedisScript } from '../../platform/redis/redis-script.js';
import { REDIS } from '../../platform/topology.js';
import { type PackedChoice, VIEW_TTL } from '../../sessions/index.js';
import { BallotsRepository } from '../counting/ballots.repository.js';
import { type ClaimOutcome, Claims, type Recalled, type RoundOf } from './claims.js';
import { CLAIM, FENCE, UNSURE } from './claims.lua.js';
import { Receipts } from '../receipts.js';
import { type Ballot, type QueuedBallot, toQueuedBallot, type Vote } from '../vote.js';
import { VOTES_QUEUE } from '../votes.queue.js';

/** Claims outlive the last vote of their round by a day: by then the database knows all. Seconds. */
const LIFETIME = 24 * 3600;
/** A batch that is longer on its way has lost its process. Milliseconds. */
const LONGEST_WAY = 2 * REDIS_ANSWER_LIMIT;
/** Between two looks whether what was on its way has arrived. Milliseconds. */
const FENCE_INTERVAL = 5;
/** Between two tries while Redis is away: each that fails is logged. Milliseconds. */
const RETRY_INTERVAL = 200;
/**
 * When Redis cannot be told of a close for so long, no process is left that could accept a vote:
 * each has read the session anew since. Milliseconds.
 */
const FENCE_LIMIT = LONGEST_WAY + VIEW_TTL;
/** Rounds that this process has marked in the database. */
const MAX_ROUNDS = 10_000;
/** Ballots that are known to be counted, some 150 bytes each: those of whoever comes back. */
const MAX_COUNTED = 50_000;
/** Of the batch, where there is none. */
const NO_BATCH = ' '.repeat(17);

type Indexed = readonly [index: number, vote: Vote];

/** The claims of all processes, in Redis: one atomic script a batch and round. */
@Injectable()
export class RedisClaims extends Claims implements OnApplicationShutdown {
  readonly #logger = new Logger(RedisClaims.name);
  readonly #marked = new BoundedMap<Promise<'first' | 'known' | 'gone'>>({ max: MAX_ROUNDS });
  /** Receipts of ballots that the database has: a claim of one of them is all there is to know. */
  readonly #counted = new BoundedMap<true>({ max: MAX_COUNTED });
  readonly #claim: RedisScript<string[] | null>;
  readonly #unsure: RedisScript<null>;
  readonly #fence: RedisScript<number>;
  readonly #closing = new AbortController();

  constructor(
    @Inject(REDIS) private readonly redis: RedisConnections,
    @InjectQueue(VOTES_QUEUE) private readonly queue: Queue,
    private readonly ballots: BallotsRepository,
    private readonly receipts: Receipts,
  ) {
    super();
    // It may be another Redis that comes back, or an older state of it.
    redis.commands.on('close', () => this.#counted.clear());
    this.#claim = new RedisScript(redis.commands, 'plenumClaim', CLAIM, 2);
    this.#unsure = new RedisScript(redis.commands, 'plenumUnsure', UNSURE, 2);
    this.#fence = new RedisScript(redis.commands, 'plenumFence', FENCE, 2);
  }

  onApplicationShutdown(): void {
    this.#closing.abort();
  }

  async claim(batch: string, votes: readonly Vote[]): Promise<ClaimOutcome[]> {
    const outcomes: ClaimOutcome[] = [];
    const openings = [...groupByOpening(votes)];
    const claiming = openings.map((group) => this.#claimAll(batch, group));
    const claimed = await Promise.all(claiming).catch((error: unknown) => {
      // What it has claimed all the same is queued by a retry, as part of another batch.
      void Promise.allSettled(claiming).then(() => this.#leave(batch, votes));
      throw error;
    });
    openings.forEach((group, nth) => {
      group.forEach(([index], place) => (outcomes[index] = claimed[nth]![place]!));
    });
    return outcomes;
  }

  queued(batch: string, ballots: readonly QueuedBallot[]): Promise<void> {
    return this.#leave(batch, ballots);
  }

  async unsure(batch: string, ballots: readonly QueuedBallot[]): Promise<void> {
    await Promise.all(
      ballots.map((ballot) => {
        const { participantId, receiptId } = ballot;
        return this.#unsure.run(keysOf(ballot), [batch, participantId, receiptId]);
      }),
    );
  }

  async recall(round: RoundOf, participantIds: readonly string[]): Promise<Recalled[]> {
    const [key] = keysOf(round);
    const [complete, ...values] = await this.redis.commands.hmget(
      key,
      'complete',
      ...participantIds,
    );
    // Asked before the database is: a job that is gone has been counted, or never was queued.
    const uncertain = values.filter(
      (value) => value != null && !this.#counted.has(receiptOf(value)),
    );
    const queued = await this.#queuedOf(uncertain as string[]);
    return values.map((value, index) => {
      if (value == null) return complete ? 'none' : 'unknown';
      const ballot = toBallot(round.questionId, participantIds[index]!, value);
      const { receiptId } = ballot;
      return { ballot, isKept: queued.has(receiptId) || this.#counted.has(receiptId) };
    });
  }

  counted(ballots: readonly Ballot[]): void {
    for (const { receiptId } of ballots) this.#counted.set(receiptId, true);
  }

  /**
   * A job holds every ballot whose claim names it: where any claim of a batch got no answer, `claim` has
   * rejected, and there is no such job. So it is enough to know whether it is there.
   * @returns the receipts of those claims that are in a job of the queue
   */
  async #queuedOf(claims: readonly string[]): Promise<ReadonlySet<string>> {
    const batches = [...groupBy(claims, batchOf)].filter(([batch]) => batch !== NO_BATCH);
    const found = await Promise.all(
      batches.map(async ([batch, ofBatch]) => {
        const isThere = (await this.queue.getJobState(batch)) !== 'unknown';
        return isThere ? ofBatch.map(receiptOf) : [];
      }),
    );
    return new Set(found.flat());
  }

  async bar(round: RoundOf, closedAt: Date): Promise<void> {
    await this.#putUp(round, closedAt);
  }

  async fence(round: RoundOf, closedAt: Date): Promise<void> {
    const limit = performance.now() + FENCE_LIMIT;
    for (;;) {
      const onTheWay = await this.#putUp(round, closedAt).catch((error: unknown) => {
        this.#logger.error(error);
        return undefined;
      });
      if (onTheWay === 0) return;
      if (performance.now() > limit)
        return this.#logger.error('a fence could not be put up in time');
      await delay(onTheWay === undefined ? RETRY_INTERVAL : FENCE_INTERVAL);
    }
  }

  /** @returns how many batches are on their way into the queue */
  #putUp(round: RoundOf, closedAt: Date): Promise<number> {
    return this.#fence.run(keysOf(round), [closedAt.getTime(), LIFETIME, LONGEST_WAY]);
  }

  /**
   * Has no fence wait for the batch any more. Not to be called while the batch may still come into
   * the queue. Never rejects: where Redis is away, it is told when it is back.
   */
  async #leave(batch: string, rounds: readonly RoundOf[]): Promise<void> {
    const keys = new Set(rounds.map((round) => keysOf(round)[1]));
    const leave = () =>
      Promise.all([...keys].map((batches) => this.redis.commands.zrem(batches, batch))).then(
        () => true,
        () => false,
      );
    if (!(await leave())) void this.#retryUntilDone(leave);
  }

  /** Tries again for as long as a fence would wait, or until the process ends. Never rejects. */
  async #retryUntilDone(work: () => Promise<boolean>): Promise<void> {
    const { signal } = this.#closing;
    const limit = performance.now() + LONGEST_WAY;
    do {
      await delay(RETRY_INTERVAL, undefined, { signal, ref: false }).catch(() => undefined);
    } while (!signal.aborted && performance.now() < limit && !(await work()));
  }

  /** @param votes of one opening of one question */
  async #claimAll(batch: string, votes: readonly Indexed[]): Promise<ClaimOutcome[]> {
    const [, { questionId, round, openedAt }] = votes[0]!;
    const mark = await this.#mark(questionId, round);
    if (mark === 'gone') return votes.map(() => ({ kind: 'over' }));

    const outcomes = new Array<ClaimOutcome>(votes.length);
    let open = votes.map(([, vote], place) => ({ vote, place, counted: '' }));
    let lookedUp = false;
    while (open.length > 0) {
      const asked = open.map((entry) => ({ ...entry, receiptId: this.receipts.issue(entry.vote) }));
      const replies = await this.#claim.run(keysOf({ questionId, round }), [
        batch,
        openedAt,
        mark === 'first' ? 1 : 0,
        lookedUp ? 1 : 0,
        LIFETIME,
        LONGEST_WAY,
        JSON.stringify(
          asked.flatMap(({ vote, receiptId, counted }) => [
            vote.participantId,
            receiptId,
            vote.allowChange ? 1 : 0,
            JSON.stringify(vote.choice),
            counted,
          ]),
        ),
      ]);
      const again: typeof asked = [];
      asked.forEach((entry, index) => {
        const reply = replies?.[index];
        const outcome = reply === undefined ? ({ kind: 'over' } as const) : read(reply, entry);
        if (outcome) outcomes[entry.place] = outcome;
        else again.push(entry);
        if (reply?.startsWith('o')) this.receipts.passBy(reply.slice(1));
      });
      open = lookedUp || again.length === 0 ? again : await this.#lookUp(again);
      lookedUp ||= again.length > 0;
    }
    return outcomes;
  }

  /** With what the database knows of those whose claims are lost. */
  async #lookUp<Entry extends { vote: Vote }>(entries: Entry[]) {
    const found = await this.ballots.findPairs(entries.map(({ vote }) => vote));
    const counted = new Map(found.map((ballot) => [ballot.participantId, toClaim(ballot)]));
    return entries.map((entry) => ({
      ...entry,
      counted: counted.get(entry.vote.participantId) ?? '',
    }));
  }

  /** In the database, once a process and round, before a vote of the round is accepted. */
  #mark(questionId: string, round: number): Promise<'first' | 'known' | 'gone'> {
    const key = `${questionId}/${round}`;
    const known = this.#marked.get(key);
    if (known) return known;
    const mark = this.ballots.markVoted(questionId, round);
    this.#marked.set(key, mark);
    mark.then(
      // The round is begun by one call alone; a round that is gone does not come back.
      (result) => result === 'first' && this.#marked.set(key, Promise.resolve('known')),
      () => this.#marked.delete(key),
    );
    return mark;
  }
}

/** @returns undefined where the vote has to be claimed again */
function read(
  reply: string,
  { vote, receiptId }: { vote: Vote; receiptId: string },
): ClaimOutcome | undefined {
  const standing = { replaces: reply[1] === '1', receiptId: reply.slice(2, 38) };
  switch (reply[0]) {
    case 'n':
    case 'r': {
      const claim = { receiptId, replaces: reply === 'r', choice: vote.choice };
      return { kind: 'enqueue', ballot: toQueuedBallot(vote, claim) };
    }
    case 's':
      return {
        kind: 'enqueue',
        ballot: toQueuedBallot(vote, { ...standing, choice: vote.choice }),
      };
    case 'c': {
      const choice = JSON.parse(reply.slice(38)) as PackedChoice;
      return { kind: 'refused', standing: toQueuedBallot(vote, { ...standing, choice }) };
    }
    case 'x':
      return { kind: 'refused' };
    default:
      return undefined;
  }
}

function groupByOpening(votes: readonly Vote[]): Iterable<Indexed[]> {
  const indexed = votes.map((vote, index): Indexed => [index, vote]);
  const keyOf = ([, { questionId, round, openedAt }]: Indexed) =>
    `${questionId}/${round}/${openedAt}`;
  return groupBy(indexed, keyOf).values();
}

/** In braces what a Redis Cluster keeps together: the claims of a round and its batches. */
export function keysOf({ questionId, round }: RoundOf): [claims: string, batches: string] {
  const key = `${REDIS_PREFIX}:{${questionId}/${round}}`;
  return [`${key}:claims`, `${key}:batches`];
}

function toClaim({ receiptId, choice }: Ballot): string {
  return `c0${receiptId}${NO_BATCH}${JSON.stringify(choice)}`;
}

function batchOf(claim: string): string {
  return claim.slice(38, 55);
}

function receiptOf(claim: string): string {
  return claim.slice(2, 38);
}

function toBallot(questionId: string, participantId: string, claim: string): Ballot {
  const choice = JSON.parse(claim.slice(55)) as PackedChoice;
  return { questionId, participantId, receiptId: receiptOf(claim), choice };
}
