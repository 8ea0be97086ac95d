import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createSecretKey } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { CrosstabsRepository } from '../../src/crosstabs/crosstabs.repository.js';
import { PairCounts } from '../../src/crosstabs/pair-counts.js';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { newId } from '../../src/platform/ids.js';
import { Metrics } from '../../src/platform/metrics/metrics.js';
import type { CountedVotes, ResultsService } from '../../src/results/index.js';
import { ResultsRepository } from '../../src/results/results.repository.js';
import { NO_CHOICE, type PackedChoice } from '../../src/sessions/index.js';
import { SameTransaction } from '../../src/sessions/same-transaction.js';
import { BallotsRepository } from '../../src/voting/counting/ballots.repository.js';
import { CountingService } from '../../src/voting/counting/counting.service.js';
import type { MotionCountingService } from '../../src/voting/motions/motion-counting.service.js';
import { ParticipantNames } from '../../src/participants/participant-names.js';
import { Receipts } from '../../src/voting/receipts.js';
import { RoundClaims } from '../../src/voting/claims/round-claims.js';
import { type QueuedBallot, toQueuedBallot, type Vote } from '../../src/voting/vote.js';
import { type CountJob, toCountJob } from '../../src/voting/vote-jobs.js';
import { TestDatabase } from './support/database.js';
import { VotingMetrics } from '../../src/voting/voting.metrics.js';

const PARTICIPANTS = 4;
const choices: readonly PackedChoice[] = [0, 1, NO_CHOICE, NO_CHOICE];

/** What somebody does: who, what, and whether it is sent twice. */
const anAct = fc.record({
  who: fc.nat({ max: PARTICIPANTS - 1 }),
  choice: fc.constantFrom(...choices),
  isRetried: fc.boolean(),
  name: fc.constantFrom('Ada', 'Grace'),
});
type Act = typeof anAct extends fc.Arbitrary<infer T> ? T : never;

/** How the queue hands out the ballots: in jobs of this size, in any order, some of them twice. */
const aDelivery = fc.record({
  size: fc.integer({ min: 1, max: 4 }),
  order: fc.array(fc.nat(), { minLength: 64, maxLength: 64 }),
  twice: fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }),
  /** How many jobs a worker counts together. */
  together: fc.integer({ min: 1, max: 4 }),
});

/** Votes, changes and withdrawals on their whole way but for the queue, against a model of them. */
describe('counting', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let counting: CountingService;
  /** Questions of which votes were counted in one statement, with the total that it gave last. */
  const atOnce = new Map<string, number>();
  const accountId = newId();

  beforeAll(async () => {
    database = await TestDatabase.create();
    dataSource = await createDataSource(database.url).initialize();
    const tallies = new ResultsRepository(dataSource);
    const results = {
      add: (...given: Parameters<ResultsRepository['add']>) => tallies.add(...given),
      changed: () => undefined,
      counted: ({ questionId, totalVotes }: CountedVotes) => atOnce.set(questionId, totalVotes),
    } as unknown as ResultsService;
    counting = new CountingService(
      dataSource,
      new BallotsRepository(dataSource),
      new ParticipantNames(),
      results,
      new PairCounts(new CrosstabsRepository(dataSource), new SameTransaction()),
      {} as MotionCountingService,
      new VotingMetrics(new Metrics()),
    );
    await database.query(
      `insert into accounts (id, email, password_hash, name) values ($1, 'a@example.org', '', 'A')`,
      [accountId],
    );
  });
  afterAll(() => dataSource.destroy());

  async function aQuestion() {
    const [sessionId, questionId] = [newId(), newId()];
    await database.query(
      `insert into sessions (id, account_id, title, status, code, settings)
       values ($1, $2, '', 'live', $3, '{"identity": "named"}')`,
      [sessionId, accountId, sessionId.slice(-8)],
    );
    await database.query(
      `insert into questions (id, session_id, kind, prompt, position, status, options, settings)
       values ($1, $2, 'single_choice', '', 0, 'open',
               '[{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]', '{}')`,
      [questionId, sessionId],
    );
    return { sessionId, questionId };
  }

  /** What the queue gets of these acts, and what each participant has chosen in the end. */
  function actOut(questionId: string, acts: readonly Act[], isNamed: boolean) {
    const receipts = new Receipts(createSecretKey('k'.repeat(32), 'utf8'));
    const claims = new RoundClaims(true);
    const participants = Array.from({ length: PARTICIPANTS }, newId);
    const queued: QueuedBallot[] = [];
    const held = new Map<string, { choice: PackedChoice; receiptId: string }>();
    for (const { who, choice, isRetried, name } of acts) {
      const participantId = participants[who]!;
      const vote: Vote = {
        questionId,
        round: 1,
        openedAt: 0,
        participantId,
        choice,
        allowChange: true,
        voter: isNamed ? { name } : undefined,
      };
      for (let tries = isRetried ? 2 : 1; tries > 0; tries -= 1) {
        const outcome = claims.claim(vote, () => receipts.issue(vote));
        if (outcome.kind === 'refused') throw new Error('refused');
        const { receiptId } = outcome.claim;
        const before = held.get(participantId);
        // A retry has the receipt of before; a change has a later one.
        const isSame = before?.choice === choice;
        expect({ isSame, isLater: receiptId > (before?.receiptId ?? '') }).toEqual({
          isSame,
          isLater: !isSame,
        });
        held.set(participantId, { choice, receiptId });
        queued.push(toQueuedBallot(vote, outcome.claim));
      }
    }
    return { queued, held };
  }

  function jobsOf(queued: readonly QueuedBallot[], { size, order, twice }: Delivery): CountJob[] {
    const jobs: CountJob[] = [];
    for (let start = 0; start < queued.length; start += size) {
      jobs.push(toCountJob(queued.slice(start, start + size)));
    }
    return jobs
      .flatMap((job, nth) => (twice[nth] ? [job, job] : [job]))
      .map((job, nth) => ({ job, place: order[nth % order.length]! }))
      .sort((one, other) => one.place - other.place)
      .map(({ job }) => job);
  }
  type Delivery = typeof aDelivery extends fc.Arbitrary<infer T> ? T : never;

  it('has each participant’s last word, in whatever order and how often jobs are worked', async () => {
    const property = fc.asyncProperty(
      fc.array(anAct, { minLength: 1, maxLength: 16 }),
      aDelivery,
      fc.boolean(),
      async (acts, delivery, isNamed) => {
        const { sessionId, questionId } = await aQuestion();
        const { queued, held } = actOut(questionId, acts, isNamed);
        const jobs = jobsOf(queued, delivery);
        // Two workers.
        const work = async () => {
          while (jobs.length > 0) {
            await counting.countTogether(jobs.splice(0, delivery.together));
          }
        };
        await Promise.all([work(), work()]);

        const standing = [...held].filter(([, { choice }]) => choice !== NO_CHOICE);
        const [result] = await database.query<{ total: number; a: number; b: number }>(
          `select coalesce((select total_votes from results where question_id = $1), 0) as total,
                  coalesce((select count from tallies where question_id = $1 and bucket = 'a'), 0)::integer as a,
                  coalesce((select count from tallies where question_id = $1 and bucket = 'b'), 0)::integer as b`,
          [questionId],
        );
        const countOf = (option: PackedChoice) =>
          standing.filter(([, { choice }]) => choice === option).length;
        expect(result).toEqual({ total: standing.length, a: countOf(0), b: countOf(1) });
        const ballots = await database.query<{ participant: string; receipt: string }>(
          'select participant_id as participant, receipt_id as receipt from ballots where question_id = $1',
          [questionId],
        );
        expect(new Map(ballots.map(({ participant, receipt }) => [participant, receipt]))).toEqual(
          new Map([...held].map(([id, { receiptId }]) => [id, receiptId])),
        );
        const named = await database.query<{ id: string }>(
          'select participant_id as id from participants where session_id = $1',
          [sessionId],
        );
        expect(new Set(named.map(({ id }) => id))).toEqual(new Set(isNamed ? held.keys() : []));
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  describe('first votes on a question that is known', () => {
    const voted = (questionId: string, ...participantIds: string[]) =>
      toCountJob(
        participantIds.map((participantId) => ({
          questionId,
          round: 1,
          participantId,
          receiptId: newId(),
          choice: 0,
          replaces: false,
        })),
      );
    const totalOf = async (questionId: string) => {
      const [row] = await database.query<{ total: number; tallied: number; ballots: number }>(
        `select total_votes as total, (select sum(count)::int from tallies where question_id = $1)
                  as tallied, (select count(*)::int from ballots where question_id = $1) as ballots
         from results where question_id = $1`,
        [questionId],
      );
      return row;
    };
    const all = (count: number) => ({ total: count, tallied: count, ballots: count });

    it('are counted at once, and what they add up to is told', async () => {
      const { questionId } = await aQuestion();
      await counting.countTogether([voted(questionId, newId())]);
      expect(atOnce.has(questionId)).toBe(false);
      await counting.countTogether([
        voted(questionId, newId(), newId()),
        voted(questionId, newId()),
      ]);
      expect(atOnce.get(questionId)).toBe(4);
      expect(await totalOf(questionId)).toEqual(all(4));
    });

    it('are counted once where one of them was counted before, by another worker', async () => {
      const { questionId } = await aQuestion();
      const [first, second] = [newId(), newId()];
      await counting.countTogether([voted(questionId, first)]);
      await counting.countTogether([voted(questionId, second, first)]);
      expect(await totalOf(questionId)).toEqual(all(2));
    });

    it('are not counted in a round that is over', async () => {
      const { questionId } = await aQuestion();
      await counting.countTogether([voted(questionId, newId())]);
      await database.query('update questions set round = 2 where id = $1', [questionId]);
      await counting.countTogether([voted(questionId, newId())]);
      expect(await totalOf(questionId)).toEqual(all(1));
    });

    it('are counted by what the question asks now', async () => {
      const { questionId } = await aQuestion();
      await counting.countTogether([voted(questionId, newId())]);
      await database.query(
        `update questions set revision = 2, options = '[{"id": "c", "label": "C"}]' where id = $1`,
        [questionId],
      );
      await counting.countTogether([voted(questionId, newId())]);
      const buckets = await database.query<{ bucket: string }>(
        'select bucket from tallies where question_id = $1 order by bucket',
        [questionId],
      );
      expect(buckets.map(({ bucket }) => bucket)).toEqual(['a', 'c']);
    });
  });

  it('takes jobs of before, without names, and such as have a name that is none', async () => {
    const { sessionId, questionId } = await aQuestion();
    const aVote = (...more: unknown[]) => [newId(), newId(), 0, 0, ...more];
    const ballots = [
      aVote(),
      aVote(7),
      aVote(null),
      aVote('a\0b', 'x'),
      aVote('n'.repeat(5_000), 1),
    ];
    const job = { questions: [{ id: questionId, round: 1, ballots }] } as unknown as CountJob;
    expect(await counting.count(job)).toBeUndefined();
    const [question] = await database.query(
      'select total_votes as total from results where question_id = $1',
      [questionId],
    );
    expect(question).toEqual({ total: ballots.length });
    const named = await database.query<{ name: string }>(
      'select name from participants where session_id = $1 order by name',
      [sessionId],
    );
    expect(named.map(({ name }) => name)).toEqual(['ab', 'n'.repeat(80)]);
  });
});
