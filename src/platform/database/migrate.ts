import { setTimeout as delay } from 'node:timers/promises';
import {
  assertSchemaCompatibility,
  LATEST_SCHEMA_VERSION,
  runMigrations as runQueueMigrations,
  SchemaMigrationRequiredError,
} from 'bullmq';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { StartupError } from '../startup-error.js';
import { createDataSource, migrations } from './data-source.js';
import { isLockTimeout } from './postgres-errors.js';
import { unreachable } from './unreachable.js';

/**
 * How long a migration may wait for a lock. What comes after it waits behind it, reads and writes as
 * well, so it gives up soon and tries again when those have had their turn. Milliseconds.
 */
const LOCK_TIMEOUT = 500;
/** Between two tries. Milliseconds. */
const RETRY_DELAY = 1_000;
/** For how long it tries: a backup or a report may hold a table for some minutes. Milliseconds. */
const LOCK_LIMIT = 10 * 60_000;
/** Any number, as long as nothing else in the database takes it. */
const ADVISORY_LOCK = 7_530_221;

/** How often and for how long to try for a lock. Milliseconds. */
export interface Patience {
  readonly delay: number;
  readonly limit: number;
}

/**
 * Applies what is missing of the application's own migrations and of the queue's, while the version
 * before them may go on serving. Of two who do so at the same time, one waits for the other.
 * @returns the names of the application's migrations that were applied
 * @throws StartupError where others held a lock for too long; what was applied stays
 */
export async function migrate(
  databaseUrl: string,
  steps = migrations,
  patience: Patience = { delay: RETRY_DELAY, limit: LOCK_LIMIT },
): Promise<string[]> {
  const lockTimeout = { lock_timeout: String(LOCK_TIMEOUT) };
  const dataSource = await connect(createDataSource(databaseUrl, steps, lockTimeout));
  try {
    return await withClient(databaseUrl, async (client) => {
      await alone(client, patience);
      const before = await appliedTo(dataSource);
      await patiently(patience, () => dataSource.runMigrations());
      await client.query(`set lock_timeout = ${LOCK_TIMEOUT}`);
      await patiently(patience, () => runQueueMigrations(client));
      return (await appliedTo(dataSource)).filter((name) => !before.includes(name));
    });
  } finally {
    await dataSource.destroy();
  }
}

/** By asking again: who waits inside of Postgres would hold up a `create index concurrently`. */
async function alone(client: pg.Client, { delay: pause, limit }: Patience): Promise<void> {
  const deadline = Date.now() + limit;
  for (;;) {
    const { rows } = await client.query<{ locked: boolean }>(
      'select pg_try_advisory_lock($1) as locked',
      [ADVISORY_LOCK],
    );
    if (rows[0]?.locked) return; // until the connection ends
    if (Date.now() > deadline) {
      throw new StartupError('Another migration has not ended yet; wait for it, then try again.');
    }
    await delay(pause);
  }
}

/** Runs the work again where it gave up on a lock; each migration that was applied stays applied. */
async function patiently(
  { delay: pause, limit }: Patience,
  work: () => Promise<unknown>,
): Promise<void> {
  const deadline = Date.now() + limit;
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
      if (Date.now() > deadline) {
        throw new StartupError(
          'The migration found no moment in which nobody else held its table; look for long transactions in pg_stat_activity, then run it again.',
        );
      }
      await delay(pause);
    }
  }
}

async function appliedTo(dataSource: DataSource): Promise<string[]> {
  const [{ found }]: [{ found: boolean }] = await dataSource.query(
    `select to_regclass('migrations') is not null as found`,
  );
  if (!found) return [];
  const rows: { name: string }[] = await dataSource.query(
    'select name from migrations order by id',
  );
  return rows.map(({ name }) => name);
}

/**
 * A schema that is newer is fine: each migration leaves the version before it working.
 * @throws StartupError where `npm run migrate` has to be run first
 */
export async function requireMigrated(databaseUrl: string, steps = migrations): Promise<void> {
  const dataSource = await connect(createDataSource(databaseUrl, steps));
  try {
    if ((await dataSource.showMigrations()) || (await queueNeedsMigration(databaseUrl))) {
      throw new StartupError('The database needs migrations: run "npm run migrate", then start.');
    }
  } finally {
    await dataSource.destroy();
  }
}

async function queueNeedsMigration(databaseUrl: string): Promise<boolean> {
  try {
    const version = await withClient(databaseUrl, (client) => assertSchemaCompatibility(client));
    return version < LATEST_SCHEMA_VERSION;
  } catch (error) {
    if (error instanceof SchemaMigrationRequiredError) return true;
    throw error;
  }
}

async function withClient<T>(
  databaseUrl: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function connect(dataSource: DataSource): Promise<DataSource> {
  try {
    return await dataSource.initialize();
  } catch (error) {
    throw unreachable((dataSource.options as { url: string }).url, error);
  }
}
