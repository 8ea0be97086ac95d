import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { until } from './api.js';

/** A migrated database of the test's own, and a way into it past the application. */
export class TestDatabase {
  private constructor(readonly url: string) {}

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
    await new TestDatabase(server).query(`create database ${name} template ${template}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return new TestDatabase(url.href);
  }

  /** One query: to look at what the application wrote. */
  async query<Row extends pg.QueryResultRow>(
    sql: string,
    parameters: unknown[] = [],
  ): Promise<Row[]> {
    const client = await this.#connect();
    try {
      return (await client.query<Row>(sql, parameters)).rows;
    } finally {
      await client.end();
    }
  }

  /** Holds what the statement locks. @returns what lets go of it */
  async hold(sql: string, parameters: unknown[] = []): Promise<() => Promise<void>> {
    const client = await this.#connect();
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

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    return client;
  }
}
