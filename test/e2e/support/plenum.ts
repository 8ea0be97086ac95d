import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { type Environment, readEnvironment } from '../../../src/platform/config/environment.js';
import { type Plenum, type PlenumWorker, startPlenum, startWorker } from '../../../src/start.js';
import { TestDatabase } from './database.js';
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
  #worker: PlenumWorker | undefined;

  private readonly environment: Environment;

  private constructor(
    /** Of its environment: a command beside it takes the same. */
    readonly variables: Record<string, string>,
    readonly database: TestDatabase,
    private readonly redis: RedisServer | undefined,
  ) {
    this.environment = readEnvironment(variables);
  }

  /** @param variables of the environment, beside those of every test */
  static async start(variables: Record<string, string> = {}): Promise<TestPlenum> {
    const dataDir = await mkdtemp(join(tmpdir(), 'plenum-e2e-'));
    const database = await TestDatabase.create();
    const redis = topology === 'scaled-out' ? await RedisServer.start() : undefined;
    const own = {
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL,
      DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      ...(redis && { REDIS_URL: redis.url, JWT_SECRET: randomBytes(32).toString('hex') }),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      RATE_LIMITS: 'off', // all tests come from one address
      ...variables,
    };
    const plenum = new TestPlenum(own, database, redis);
    try {
      await plenum.startAgain();
    } catch (error) {
      await redis?.stop(); // nobody gets what could be closed
      throw error;
    }
    return plenum;
  }

  /** Without a slash at its end. */
  get url(): string {
    return this.#plenum.url.replace('localhost', '127.0.0.1');
  }

  /** Where each process tells of its health and metrics. */
  get opsUrls(): string[] {
    const port = this.#worker?.opsPort;
    return port === undefined ? [this.url] : [this.url, `http://127.0.0.1:${port}`];
  }

  /** Holds what the statement locks. @returns what lets go of it */
  hold(sql: string, parameters?: unknown[]): Promise<() => Promise<void>> {
    return this.database.hold(sql, parameters);
  }

  /** When so many transactions wait for what another one holds. */
  waiting(number: number): Promise<void> {
    return this.database.waiting(number);
  }

  /** One query past the application: to look at what it wrote. */
  query<Row extends pg.QueryResultRow>(sql: string, parameters?: unknown[]): Promise<Row[]> {
    return this.database.query<Row>(sql, parameters);
  }

  async stop(): Promise<void> {
    await this.#plenum.close();
    await this.#worker?.close();
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
    try {
      await this.stop();
    } finally {
      await this.redis?.stop();
    }
    await this.database.close();
    await rm(this.environment.dataDir, { recursive: true, force: true });
  }
}
