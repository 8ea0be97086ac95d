import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { newId } from '../../src/platform/ids.js';
import {
  LeaderboardsRepository,
  type StoredTotal,
} from '../../src/scoring/leaderboards.repository.js';
import { pointsOf, type Quizzed, swiftnessOf, worths } from '../../src/scoring/points.rules.js';
import { ScoresRepository } from '../../src/scoring/scores.repository.js';
import { TestDatabase } from './support/database.js';

const PLAYERS = 5;
const START = Date.UTC(2026, 0, 1);

/** Each of what a question takes as a choice has so much of it right. */
const credits = [
  { got: 0, of: 3 },
  { got: 1, of: 3 },
  { got: 2, of: 3 },
  { got: 3, of: 3 },
];

/** What one player does: which choice, in which opening, and how long after that. NO_CHOICE: `null`. */
const anAnswer = fc.record({
  choice: fc.option(fc.nat(credits.length - 1)),
  opening: fc.nat(2),
  after: fc.integer({ min: -50, max: 40_000 }),
});
const aRound = fc.record({
  mode: fc.constantFrom('speed' as const, 'accuracy' as const),
  points: fc.integer({ min: 1, max: 1_000_000 }),
  openings: fc.array(fc.option(fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 3 }),
  answers: fc.array(fc.option(anAnswer), { minLength: PLAYERS, maxLength: PLAYERS }),
});
type Round = typeof aRound extends fc.Arbitrary<infer T> ? T : never;

/** What the database adds up, against the published formula. */
describe('scores', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let scores: ScoresRepository;
  let leaderboards: LeaderboardsRepository;
  const accountId = newId();

  beforeAll(async () => {
    database = await TestDatabase.create();
    dataSource = await createDataSource(database.url).initialize();
    scores = new ScoresRepository(dataSource);
    leaderboards = new LeaderboardsRepository(dataSource);
    await database.query(
      `insert into accounts (id, email, password_hash, name) values ($1, 'a@example.org', '', 'A')`,
      [accountId],
    );
  });
  afterAll(() => dataSource.destroy());

  async function aSession() {
    const sessionId = newId();
    await database.query(
      `insert into sessions (id, account_id, title, status, code, settings)
       values ($1, $2, '', 'live', $3, '{}')`,
      [sessionId, accountId, sessionId.slice(-8)],
    );
    return sessionId;
  }

  /** A question that was opened once a minute, and what has been answered to it. */
  async function play(sessionId: string, players: string[], round: Round, nth: number) {
    const questionId = newId();
    await database.query(
      `insert into questions (id, session_id, kind, prompt, position, status, options, settings)
       values ($1, $2, 'single_choice', '', $3, 'closed', '[]', '{}')`,
      [questionId, sessionId, nth],
    );
    const openings = round.openings.map((seconds, place) => {
      const openedAt = START + nth * 3_600_000 + place * 60_000;
      return { openedAt, endsAt: seconds === null ? null : openedAt + seconds * 1_000 };
    });
    await dataSource.transaction(async (manager) => {
      for (const { openedAt, endsAt } of openings) {
        await scores.open(manager, {
          id: questionId,
          openedAt: new Date(openedAt),
          closesAt: endsAt === null ? null : new Date(endsAt),
        });
      }
    });
    const answers = round.answers.map((answer) => {
      if (!answer) return null;
      const opening = openings[answer.opening % openings.length]!;
      const castAt = opening.openedAt + answer.after;
      // The opening in which it came is the last one before it; the first one for what is earlier.
      const meant = openings.findLast(({ openedAt }) => openedAt <= castAt) ?? openings[0]!;
      return { ...answer, castAt, meant };
    });
    for (const [place, answer] of answers.entries()) {
      if (!answer) continue;
      await database.query(
        `insert into ballots (question_id, participant_id, receipt_id, choice)
         values ($1, $2, $3, $4::json)`,
        [
          ...[questionId, players[place], idOf(answer.castAt)],
          answer.choice === null ? '[]' : JSON.stringify(answer.choice),
        ],
      );
    }
    return { questionId, answers };
  }

  function write(questionId: string, version = 1) {
    return dataSource.transaction((manager) => {
      const choices = credits.map((_, choice) => String(choice));
      return scores.write(manager, questionId, version, choices, credits);
    });
  }

  it('add up to what is published, and are the same when they are written again', async () => {
    const property = fc.asyncProperty(
      fc.array(aRound, { minLength: 1, maxLength: 6 }),
      async (rounds) => {
        const sessionId = await aSession();
        const players = Array.from({ length: PLAYERS }, newId);
        const played: Awaited<ReturnType<typeof play>>[] = [];
        for (const [nth, round] of rounds.entries()) {
          played.push(await play(sessionId, players, round, nth));
        }
        for (const { questionId, answers } of played) {
          const standing = answers.filter((answer) => (answer?.choice ?? null) !== null).length;
          expect(await write(questionId)).toBe(standing);
          expect(await write(questionId)).toBe(0);
        }
        const quizzed = played.map(({ questionId: id }, nth): Quizzed => {
          const { mode, points } = rounds[nth]!;
          return { id, answerKey: { texts: [] }, scoring: { mode, points } };
        });
        const worth = worths(quizzed, 'host');
        const wanted = players.flatMap((id, place): StoredTotal[] => {
          const of = played.map(({ questionId, answers }) => {
            const answer = answers[place];
            if (answer?.choice == null) return undefined;
            const { got, of: outOf } = credits[answer.choice]!;
            const swiftness = swiftnessOf(answer.castAt, answer.meant);
            const points = pointsOf({ got, outOf, swiftness }, worth.get(questionId)!);
            return { points, isRight: got === outOf };
          });
          const answered = of.filter((one) => one !== undefined);
          if (answered.length === 0) return [];
          return [
            {
              id,
              isPlayer: false,
              name: '',
              team: null,
              points: answered.reduce((sum, { points }) => sum + points, 0),
              answered: answered.length,
              right: of.map((one) => (one?.isRight ? '1' : '0')).join(''),
              last: of.at(-1)?.points ?? null,
            },
          ];
        });
        const counting = quizzed.map(({ id }) => ({ id, ...worth.get(id)! }));
        const totals = await leaderboards.listTotals(sessionId, counting);
        const byId = (one: StoredTotal, other: StoredTotal) => (one.id < other.id ? -1 : 1);
        expect(totals.sort(byId)).toEqual(wanted.sort(byId));
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  it('go with the ballots that they are of', async () => {
    const sessionId = await aSession();
    const [player] = [newId()];
    const round: Round = {
      ...{ mode: 'speed', points: 1_000, openings: [20] },
      answers: [{ choice: 3, opening: 0, after: 0 }],
    };
    const { questionId } = await play(sessionId, [player], round, 0);
    expect(await write(questionId, 1)).toBe(1);
    await database.query(`update ballots set choice = '[]' where question_id = $1`, [questionId]);
    expect(await write(questionId, 2)).toBe(1);
    expect(await database.query('select from scores where question_id = $1', [questionId])).toEqual(
      [],
    );
  });

  it('keep the first opening and those of late', async () => {
    const sessionId = await aSession();
    const round: Round = { mode: 'speed', points: 1, openings: [null], answers: [] };
    const { questionId } = await play(sessionId, [], round, 0);
    await dataSource.transaction(async (manager) => {
      for (let nth = 1; nth <= 105; nth += 1) {
        const openedAt = new Date(START + nth * 1_000);
        await scores.open(manager, { id: questionId, openedAt, closesAt: null });
      }
    });
    const kept = await database.query<{ at: Date }>(
      'select opened_at as at from openings where question_id = $1 order by opened_at',
      [questionId],
    );
    expect(kept[0]!.at.getTime()).toBe(START);
    expect(kept.length).toBeLessThanOrEqual(102);
    expect(kept.at(-1)!.at.getTime()).toBe(START + 105_000);
  });
});

/** A UUIDv7 of a time. */
function idOf(time: number): string {
  const digits = time.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}${newId().slice(13)}`;
}
