import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { UPKEEP_JOB, UPKEEP_QUEUE, upkeepJobOptions } from '../admin/upkeep.queue.js';
import type { Environment } from '../platform/config/environment.js';
import { openDatabase } from '../platform/database/open-database.js';
import { type CloseQuestionJob, QuestionTimers, TIMERS_QUEUE } from '../sessions/index.js';
import { VOTES_QUEUE } from '../voting/votes.queue.js';
import { BackupError } from './backup.error.js';
import { withQueue } from './queues.js';
import { type Restored, restoreBackup, type RestoreOptions } from './restore-backup.js';
import { type Saved, writeBackup } from './write-backup.js';

/** Told apart from the application's own connections. */
const APPLICATION_NAME = 'plenum-backup';
const APPLICATIONS = ['plenum', 'plenum-queue'];
/** How long Postgres may still have connections of a process that has ended. Milliseconds. */
const GONE_LIMIT = 2_000;

/**
 * Saves while Plenum runs or not.
 * @returns what was saved, and how many batches of votes waited to be counted when that began:
 *   they are not in it
 * @throws StartupError
 */
export async function runBackup(
  environment: Environment,
  logger: Logger,
  { out, session }: { out: string; session: string | undefined },
): Promise<Saved & { waiting: number }> {
  const database = await openDatabase(environment, logger);
  try {
    const waiting = await withQueue(environment, database.url, VOTES_QUEUE, logger, (queue) =>
      queue.getJobCountByTypes('waiting', 'active', 'delayed', 'failed'),
    );
    const saved = await withClient(database.url, (client) => writeBackup(client, out, session));
    return { ...saved, waiting };
  } finally {
    await database.stop();
  }
}

/**
 * Restores a session while Plenum runs or not, all there is only while it does not.
 * @throws StartupError
 */
export async function runRestore(
  environment: Environment,
  logger: Logger,
  { file, ...options }: RestoreOptions & { file: string },
): Promise<Restored> {
  const database = await openDatabase(environment, logger);
  try {
    const restored = await withClient(database.url, async (client) => {
      const restored = await restoreBackup(client, file, options, () => requireStopped(client));
      await setTimers(client, environment, database.url, logger);
      if (!restored.header.session) await deleteExpiredSoon(environment, database.url, logger);
      return restored;
    });
    return restored;
  } finally {
    await database.stop();
  }
}

/** Those of open questions are in no backup: they are set again, which is harmless if done twice. */
async function setTimers(
  client: pg.Client,
  environment: Environment,
  databaseUrl: string,
  logger: Logger,
): Promise<void> {
  const { rows } = await client.query<{ id: string; openedAt: Date; closesAt: Date }>(
    `select id, opened_at as "openedAt", closes_at as "closesAt" from questions
     where status = 'open' and closes_at is not null`,
  );
  if (rows.length === 0) return;
  await withQueue<CloseQuestionJob, void>(
    environment,
    databaseUrl,
    TIMERS_QUEUE,
    logger,
    async (queue) => {
      const timers = new QuestionTimers(queue);
      for (const question of rows) await timers.schedule(question);
    },
  );
}

/** A file is older than what retention has deleted since: that goes again as soon as something runs. */
function deleteExpiredSoon(
  environment: Environment,
  databaseUrl: string,
  logger: Logger,
): Promise<void> {
  return withQueue(environment, databaseUrl, UPKEEP_QUEUE, logger, async (queue) => {
    await queue.add(UPKEEP_JOB, {}, upkeepJobOptions);
  });
}

/** @throws BackupError where a process of Plenum uses this database */
async function requireStopped(client: pg.Client): Promise<void> {
  const deadline = Date.now() + GONE_LIMIT;
  while (await isInUse(client)) {
    if (Date.now() > deadline) {
      throw new BackupError('Plenum is running: stop it before all is replaced.');
    }
    await delay(50);
  }
}

async function isInUse(client: pg.Client): Promise<boolean> {
  // Within a transaction Postgres shows the same sessions each time, gone or not, unless told.
  await client.query('select pg_stat_clear_snapshot()');
  const { rows } = await client.query(
    `select 1 from pg_stat_activity
     where datname = current_database() and application_name = any($1) limit 1`,
    [APPLICATIONS],
  );
  return rows.length > 0;
}

async function withClient<T>(
  databaseUrl: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: APPLICATION_NAME,
  });
  client.on('error', () => undefined); // the query under way rejects with it
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
