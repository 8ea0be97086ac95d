import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { requireDirectConnection } from '../../src/platform/database/direct-connection.js';
import { StartupError } from '../../src/platform/startup-error.js';
import {
  aLiveSession,
  Api,
  aParticipant,
  choose,
  closeQuestion,
  resultWhen,
  vote,
} from './support/api.js';
import { TestDatabase } from './support/database.js';
import { PgBouncer, type Pooling } from './support/pgbouncer.js';
import { TestPlenum } from './support/plenum.js';
import { OwnProcess } from './support/process.js';

declare const topology: 'standalone' | 'scaled-out';

const NEEDED = /needs a direct connection to Postgres, and DATABASE_URL leads through a pooler/;
const TIMEOUT = 'idle_in_transaction_session_timeout';

describe('a pooler before Postgres', () => {
  let database: TestDatabase;
  let pgbouncer: PgBouncer | undefined;
  beforeAll(async () => {
    database = await TestDatabase.create();
  });
  afterEach(async () => {
    await pgbouncer?.stop();
    pgbouncer = undefined;
  });

  const before = async (pooling: Pooling) => {
    pgbouncer = await PgBouncer.start(database.url, pooling);
    return pgbouncer.url;
  };

  const poolings: Pooling[] = [
    { mode: 'transaction', ignored: '' },
    { mode: 'transaction', ignored: TIMEOUT },
    { mode: 'transaction', ignored: `options,${TIMEOUT}` },
    { mode: 'session', ignored: '' },
    { mode: 'session', ignored: `options,${TIMEOUT}` },
  ];

  it.each(poolings)('is noticed, with %j', async (pooling) => {
    const url = await before(pooling);
    const checked = requireDirectConnection(url, 'The queue');
    await expect(checked).rejects.toThrow(StartupError);
    await expect(checked).rejects.toThrow(NEEDED);
  });

  it('is none where there is none, whatever is in the URL', async () => {
    await requireDirectConnection(database.url, 'The queue');
    const url = `${database.url}?options=${encodeURIComponent('-c statement_timeout=5000')}`;
    await requireDirectConnection(url, 'The queue');
  });

  it('is told from a database that is away', async () => {
    const away = requireDirectConnection('postgres://me:hunter2@127.0.0.1:1/x', 'The queue');
    await expect(away).rejects.toThrow(/127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\)/);
  });

  it.each(poolings.slice(1, 3))('ends a migration with one line, with %j', async (pooling) => {
    const DATABASE_URL = await before(pooling);
    const migration = new OwnProcess(process.execPath, ['dist/migrate.js'], { DATABASE_URL });
    expect(await migration.exited).toBe(1);
    expect(migration.output.trim()).toMatch(
      /^[^\n]*The migration needs a direct connection[^\n]*$/,
    );
  });

  if (topology === 'standalone') {
    it.each(poolings.slice(1, 3))('ends the start with one line, with %j', async (pooling) => {
      const variables = { DATABASE_URL: await before(pooling), PORT: '0', HOST: '127.0.0.1' };
      const server = new OwnProcess(process.execPath, ['dist/main.js'], variables);
      expect(await server.exited).toBe(1);
      expect(server.output.trim()).toMatch(/^[^\n]*The queue needs a direct connection[^\n]*$/);
    });
  } else {
    describe('does for processes whose queue is in Redis', () => {
      let plenum: TestPlenum | undefined;
      afterAll(() => plenum?.close());

      it('in transaction mode, where it lets one setting through', async () => {
        const url = await before({ mode: 'transaction', ignored: TIMEOUT });
        plenum = await TestPlenum.start({ DATABASE_URL: url });
        const api = new Api(plenum.url);
        const { session, questions, token } = await aLiveSession(api);
        const [question] = questions;
        for (let votes = 0; votes < 20; votes++) {
          const phone = await aParticipant(api, session);
          await vote(api, question!.id, choose(question!, 'Yes'), phone.token);
        }
        await closeQuestion(api, question!.id, token);
        const result = await resultWhen(api, question!.id, token, ({ final }) => final);
        expect(result.totalVotes).toBe(20);
        await plenum.close();
        plenum = undefined;
      });

      it('and else it is said which one', async () => {
        const url = await before({ mode: 'transaction', ignored: '' });
        await expect(TestPlenum.start({ DATABASE_URL: url })).rejects.toThrow(
          /ignore_startup_parameters = idle_in_transaction_session_timeout/,
        );
      });
    });
  }
});
