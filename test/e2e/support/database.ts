import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { until } from './api.js';

/** How long a connection waits for the next look at what the application wrote. Milliseconds. */
const IDLE = 2_000;

/** A migrated database of the test's own, and a way into it past the application. */
export class TestDatabase {
  /** A test that asks until something is there needs no new connection each time. */
  readonly #pool: pg.Pool;

  private constructor(readonly url: string) {
    const options = { max: 4, idleTimeoutMillis: IDLE, allowExitOnIdle: true };
    this.#pool = new pg.Pool({ connectionString: url, ...options });
    // Of one that waits while the server is stopped: nobody needs it any more.
    this.#pool.on('error', () => undefined);
  }

  static create(): Promise<TestDatabase> {
    return TestDatabase.#copy(process.env.PLENUM_TEST_TEMPLATE!);
  }

  /** Without a table. */
  static createEmpty(): Promise<TestDatabase> {
    return TestDatabase.#copy('template1');
  }

  static async #copy(template: string): Promise<TestDatabase> {
    const server = process.env.PLENUM_TEST_POSTGRES;
    if (!server) throw new Error('the global set-up has not run');
    const name = `e2e_${randomBytes(6).toString('hex')}`;
    const all = new TestDatabase(server);
    await all.query(`create database ${name} template ${template}`);
    await all.close();
    const url = new URL(server);
    url.pathname = `/${name}`;
    return new TestDatabase(url.href);
  }

  /** One query: to look at what the application wrote. */
  async query<Row extends pg.QueryResultRow>(
    sql: string,
    parameters: unknown[] = [],
  ): Promise<Row[]> {
    return (await this.#pool.query<Row>(sql, parameters)).rows;
  }

  /** Holds what the statement locks. @returns what lets go of it */
  async hold(sql: string, parameters: unknown[] = []): Promise<() => Promise<void>> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    await client.query('begin');
    await client.query(sql, parameters);
    return () => client.end();
  }

  /** When so many transactions wait for another one. */
  async waiting(number: number): Promise<void> {
    const count = () =>
      this.query<{ count: number }>(
        `select count(*)::integer from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      );
    await until(count, ([row]) => row!.count === number);
  }

  /** Lets go of it; another query comes too late. */
  close(): Promise<void> {
    return this.#pool.end();
  }
}
