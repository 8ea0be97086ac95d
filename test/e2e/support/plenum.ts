import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Environment, readEnvironment } from '../../../src/platform/config/environment.js';
import { migrate } from '../../../src/platform/database/migrate.js';
import { type Plenum, startPlenum } from '../../../src/start.js';

/** The address that people would see: not where the tests connect to. */
export const PUBLIC_URL = 'https://poll.example';

/** The real application on a free port, with a database of its own. */
export class TestPlenum {
  private constructor(
    private running: Plenum,
    private readonly environment: Environment,
  ) {}

  static async start(): Promise<TestPlenum> {
    const dataDir = await mkdtemp(join(tmpdir(), 'plenum-e2e-'));
    const databaseUrl = await createDatabase();
    await migrate(databaseUrl);
    const environment = readEnvironment({
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL,
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    });
    return new TestPlenum(await startPlenum(environment), environment);
  }

  /** Without a slash at its end. */
  get url(): string {
    return this.running.url.replace('localhost', '127.0.0.1');
  }

  /** One query past the application: to look at what it wrote. */
  async query<Row extends pg.QueryResultRow>(
    sql: string,
    parameters: unknown[] = [],
  ): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.environment.databaseUrl });
    await client.connect();
    try {
      return (await client.query<Row>(sql, parameters)).rows;
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    await this.running.close();
  }

  /** Starts again after `stop`, on the same data. */
  async startAgain(): Promise<void> {
    this.running = await startPlenum(this.environment);
  }

  async close(): Promise<void> {
    await this.stop();
    await rm(this.environment.dataDir, { recursive: true, force: true });
  }
}

async function createDatabase(): Promise<string> {
  const server = process.env.PLENUM_TEST_POSTGRES;
  if (!server) throw new Error('the global set-up has not run');
  const name = `e2e_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
