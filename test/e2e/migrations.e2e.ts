import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Session } from '../../src/contract/index.js';
import { type Migration, migrations } from '../../src/platform/database/data-source.js';
import { migrate, requireMigrated } from '../../src/platform/database/migrate.js';
import { newId } from '../../src/platform/ids.js';
import {
  aLiveSession,
  aMultipleChoice,
  aParticipant,
  Api,
  aRating,
  choose,
  closeQuestion,
  expectStatus,
  openQuestion,
  resultWhen,
  vote,
} from './support/api.js';
import { TestDatabase } from './support/database.js';
import { TestPlenum } from './support/plenum.js';

/** Ballots that are there before. */
const BALLOTS = 200_000;
/** More than are copied at a time. */
const QUESTIONS = 5_001;
/** Those who come and vote at the same time, one after the other, as long as migrations run. */
const LANES = 4;

/** What later releases may do: docs/operations.md. */
class AddColumns3000000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table ballots add column shade integer, add column channel text not null default 'rest';
      alter table sessions add column language text not null default 'en';
      create table remarks (id uuid primary key, session_id uuid references sessions on delete cascade)
    `);
  }

  async down(): Promise<void> {
    // Nobody goes back.
  }
}

class IndexReceipts3000000000001 implements MigrationInterface {
  readonly transaction = false;

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('set lock_timeout = 0'); // it waits for others, and nobody for it
    await queryRunner.query('drop index concurrently if exists ballots_receipt');
    await queryRunner.query('create index concurrently ballots_receipt on ballots (receipt_id)');
    await queryRunner.query('reset lock_timeout');
  }

  async down(): Promise<void> {
    // Nobody goes back.
  }
}

class FillWeights3000000000002 implements MigrationInterface {
  readonly transaction = false;

  async up(queryRunner: QueryRunner): Promise<void> {
    let filled: number;
    do {
      [, filled] = (await queryRunner.query(
        `update ballots set shade = 1 where (question_id, participant_id) in (
           select question_id, participant_id from ballots
           where shade is null limit 20000 for update skip locked)`,
      )) as [unknown, number];
    } while (filled > 0);
  }

  async down(): Promise<void> {
    // Nobody goes back.
  }
}

const newer: readonly Migration[] = [
  ...migrations,
  AddColumns3000000000000,
  IndexReceipts3000000000001,
  FillWeights3000000000002,
];

describe('a migration', () => {
  let plenum: TestPlenum;
  let api: Api;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  async function aRoom() {
    const { token, session, questions } = await aLiveSession(api, { questions: [aRating()] });
    return { token, session, question: questions[0]! };
  }

  const rename = (session: Session, token: string, title: string) =>
    api.patch<Session>(`/v1/sessions/${session.id}`, { title }, token);

  it('holds up nobody while it waits for a lock that a long transaction holds', async () => {
    class AddNote2999999999999 implements MigrationInterface {
      async up(queryRunner: QueryRunner): Promise<void> {
        await queryRunner.query('alter table sessions add column note text');
      }

      async down(): Promise<void> {
        // Nobody goes back.
      }
    }
    const { token, session, question } = await aRoom();
    const release = await plenum.database.hold('select id from sessions');
    const patience = { delay: 20, limit: 60_000 };
    const migrating = migrate(plenum.database.url, [...migrations, AddNote2999999999999], patience);
    const isDone = migrating.then(() => true);
    await plenum.database.waiting(1);
    for (let number = 1; number <= 5; number += 1) {
      expectStatus(await rename(session, token, `Title ${number}`), 200);
      const { token: phone } = await aParticipant(api, session);
      await vote(api, question.id, { value: number }, phone);
    }
    await resultWhen(api, question.id, token, ({ totalVotes }) => totalVotes === 5);
    expect(await Promise.race([isDone, Promise.resolve(false)])).toBe(false);
    await release();
    expect(await migrating).toEqual(['AddNote2999999999999']);
  });

  it('says what to do where the lock is never let go of', async () => {
    class AddMark2999999999998 implements MigrationInterface {
      async up(queryRunner: QueryRunner): Promise<void> {
        await queryRunner.query('alter table sessions add column mark text');
      }

      async down(): Promise<void> {
        // Nobody goes back.
      }
    }
    const said = jest.spyOn(console, 'log');
    const release = await plenum.database.hold('select id from sessions');
    const steps = [...migrations, AddMark2999999999998];
    await expect(migrate(plenum.database.url, steps, { delay: 1, limit: 1 })).rejects.toThrow(
      /nobody else held its table; .*pg_stat_activity/,
    );
    expect(said).not.toHaveBeenCalled(); // of each try
    said.mockRestore();
    await release();
    await expect(requireMigrated(plenum.database.url, steps)).rejects.toThrow('npm run migrate');
  });

  it('runs on tables with data while the version before serves', async () => {
    const { token, session, question } = await aRoom();
    const past = await aLiveSession(api, { questions: [aMultipleChoice()], token });
    const [other] = past.questions;
    const known = await aParticipant(api, past.session);
    await vote(api, other!.id, choose(other!, 'Red'), known.token);
    await resultWhen(api, other!.id, token, ({ totalVotes }) => totalVotes === 1);
    await closeQuestion(api, other!.id, token);
    await plenum.query(
      `insert into ballots (question_id, participant_id, receipt_id, choice)
       select $1, gen_random_uuid(), gen_random_uuid(), '[0]' from generate_series(1, $2::integer)`,
      [other!.id, BALLOTS],
    );

    let isOver = false;
    const migrating = migrate(plenum.database.url, newer).finally(() => (isOver = true));
    let votes = 0;
    const lane = async () => {
      while (!isOver) {
        const { token: phone } = await aParticipant(api, session);
        await vote(api, question.id, { value: 1 + (votes % 5) }, phone);
        votes += 1;
        expectStatus(await rename(session, token, `After ${votes} votes`), 200);
      }
    };
    const conduct = async () => {
      while (!isOver) {
        await openQuestion(api, other!.id, token);
        await closeQuestion(api, other!.id, token);
      }
    };
    await Promise.all([...Array.from({ length: LANES }, lane), conduct()]);
    expect(await migrating).toEqual(newer.slice(migrations.length).map(({ name }) => name));

    expect(votes).toBeGreaterThan(LANES);
    await closeQuestion(api, question.id, token);
    const result = await resultWhen(api, question.id, token, ({ final }) => final);
    expect(result.totalVotes).toBe(votes);
    const [row] = await plenum.query<{ unfilled: number; ballots: number }>(
      `select count(*) filter (where shade is null and question_id = $1)::integer as unfilled,
              count(*)::integer as ballots
       from ballots where question_id in ($1, $2)`,
      [other!.id, question.id],
    );
    expect(row).toEqual({ unfilled: 0, ballots: BALLOTS + 1 + votes });
  });

  it('leaves a version working that starts after it', async () => {
    await plenum.stop();
    await plenum.startAgain();
    api = new Api(plenum.url);
    const { token, session, question } = await aRoom();
    const { token: phone } = await aParticipant(api, session);
    await vote(api, question.id, { value: 3 }, phone);
    await resultWhen(api, question.id, token, ({ totalVotes }) => totalVotes === 1);
  });
});

/** What the version before it writes on after it, as far as somebody is to see it. */
describe('the table of results', () => {
  const [accountId, sessionId] = [newId(), newId()];
  let database: TestDatabase;

  beforeAll(async () => {
    database = await TestDatabase.createEmpty();
    const nth = migrations.findIndex(({ name }) => name.startsWith('Results'));
    await migrate(database.url, migrations.slice(0, nth));
    await database.query(
      `insert into accounts (id, email, password_hash, name) values ($1, 'a@example.org', '', 'A')`,
      [accountId],
    );
    await database.query(
      `insert into sessions (id, account_id, title, status, code, settings)
       values ($1, $2, '', 'live', '12345678', '{}')`,
      [sessionId, accountId],
    );
    await database.query(
      `insert into questions (id, session_id, kind, prompt, position, status, options, settings,
                              total_votes, results_version, results_final)
       select gen_random_uuid(), $1, 'rating', '', number, 'closed', '[]', '{}',
              number, 2 * number, number % 2 = 0
       from generate_series(1, $2::integer) as number`,
      [sessionId, QUESTIONS],
    );
    await migrate(database.url, migrations.slice(0, nth + 1));
  });

  /** @param number of votes, of a question that is there before */
  async function aQuestion(number: number) {
    const [row] = await database.query<{ id: string }>(
      'select id from questions where position = $1',
      [number],
    );
    const { id } = row!;
    return {
      before: (sql: string) => database.query(`update questions set ${sql} where id = $1`, [id]),
      now: (sql: string) =>
        database.query(`update results set ${sql} where question_id = $1`, [id]),
      result: async () => {
        const [result] = await database.query<{ v: number; votes: number; final: boolean }>(
          'select version as v, total_votes as votes, final from results where question_id = $1',
          [id],
        );
        return result;
      },
    };
  }
  const COUNTED = 'total_votes = total_votes + 1, results_version = results_version + 1';

  it('has those that were there', async () => {
    const [row] = await database.query<{ same: number }>(
      `select count(*)::integer as same from questions join results on question_id = id
       where version = results_version and results.total_votes = questions.total_votes
         and final = results_final and updated_at = results_updated_at`,
    );
    expect(row).toEqual({ same: QUESTIONS });
  });

  it('has what either version counts', async () => {
    const { before, now, result } = await aQuestion(7);
    await before(COUNTED);
    await now('total_votes = total_votes + 1, version = version + 1');
    await before(COUNTED);
    expect(await result()).toEqual({ v: 17, votes: 10, final: false });
    await before('results_final = true, results_version = results_version + 1');
    expect(await result()).toEqual({ v: 18, votes: 10, final: true });
  });

  it('is final no more, and erased, where the version before opens and resets', async () => {
    const { before, now, result } = await aQuestion(9);
    await now('final = true, total_votes = total_votes + 5, version = version + 2');
    await before(`status = 'open', results_version = results_version, results_final = false`);
    expect(await result()).toEqual({ v: 21, votes: 14, final: false });
    await before('total_votes = 0, results_updated_at = now()');
    await before('round = round + 1, results_version = results_version + 1, results_final = false');
    expect(await result()).toEqual({ v: 22, votes: 0, final: false });
  });

  it('stays as it is where the version before changes something else', async () => {
    const { before, now, result } = await aQuestion(11);
    await now('final = true, version = version + 1');
    await before(
      'results_revealed = true, results_version = results_version, results_final = false',
    );
    expect(await result()).toEqual({ v: 23, votes: 11, final: true });
  });
});

describe('an empty database', () => {
  it('is migrated once by two who come at the same time', async () => {
    const { url } = await TestDatabase.createEmpty();
    const patience = { delay: 20, limit: 60_000 };
    const applied = await Promise.all([
      migrate(url, migrations, patience),
      migrate(url, migrations, patience),
    ]);
    const names = migrations.map(({ name }) => name);
    expect(applied.sort((one, other) => other.length - one.length)).toEqual([names, []]);
    await requireMigrated(url);
  });

  it('is refused by a version that is newer than its schema', async () => {
    const { url } = await TestDatabase.createEmpty();
    await migrate(url, migrations.slice(0, -1));
    await expect(requireMigrated(url)).rejects.toThrow(
      'The database needs migrations: run "npm run migrate", then start.',
    );
    await migrate(url);
    await requireMigrated(url);
  });
});
