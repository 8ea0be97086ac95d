import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Environment, readEnvironment } from '../../../src/platform/config/environment.js';
import { migrate } from '../../../src/platform/database/migrate.js';
import { type Plenum, type Running, startPlenum, startWorker } from '../../../src/start.js';
import { RedisServer } from './redis.js';

/** The address that people would see: not where the tests connect to. */
export const PUBLIC_URL = 'https://poll.example';

/** Set by the Jest project: the same tests run on both. */
declare const topology: 'standalone' | 'scaled-out';

/**
 * The real application on a free port, with a database of its own. Scaled out, with a Redis of
 * its own and a worker beside it.
 */
export class TestPlenum {
  #plenum!: Plenum;
  #worker: Running | undefined;

  private constructor(
    private readonly environment: Environment,
    private readonly redis: RedisServer | undefined,
  ) {}

  static async start(): Promise<TestPlenum> {
    const dataDir = await mkdtemp(join(tmpdir(), 'plenum-e2e-'));
    const databaseUrl = await createDatabase();
    await migrate(databaseUrl);
    const redis = topology === 'scaled-out' ? await RedisServer.start() : undefined;
    const environment = readEnvironment({
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL,
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      REDIS_URL: redis?.url,
      JWT_SECRET: redis && randomBytes(32).toString('hex'),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    });
    const plenum = new TestPlenum(environment, redis);
    await plenum.startAgain();
    return plenum;
  }

  /** Without a slash at its end. */
  get url(): string {
    return this.#plenum.url.replace('localhost', '127.0.0.1');
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
    await Promise.all([this.#plenum.close(), this.#worker?.close()]);
  }

  /** Starts again after `stop`, on the same data. */
  async startAgain(): Promise<void> {
    this.#plenum = await startPlenum(this.environment);
    if (this.redis) this.#worker = await startWorker(this.environment);
  }

  /** Has every batch take long on its way into the queue. @returns what ends that */
  async slowQueue(): Promise<() => Promise<unknown>> {
    if (this.redis) {
      await this.redis.pauseWrites(700);
      return () => Promise.resolve();
    }
    await this.query(`
      create function slow_count() returns trigger language plpgsql as
        $$ begin perform pg_sleep(0.7); return new; end $$;
      create trigger slow_count before insert on bullmq.job
        for each row when (new.name = 'count') execute function slow_count();
    `);
    return () => this.query('drop function slow_count cascade');
  }

  async close(): Promise<void> {
    await this.stop();
    await this.redis?.stop();
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
