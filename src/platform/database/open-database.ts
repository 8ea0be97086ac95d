import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { makeWritable } from '../config/secrets.js';
import type { Environment } from '../config/environment.js';
import { StartupError } from '../startup-error.js';
import { QUEUE_IN_POSTGRES, requireDirectConnection } from './direct-connection.js';
import {
  findRunningPostgres,
  type OpenDatabase,
  startEmbeddedPostgres,
} from './embedded-postgres.js';
import { migrate, requireMigrated } from './migrate.js';

type Place = Pick<Environment, 'databaseUrl' | 'redisUrl' | 'dataDir'>;

/**
 * The database for a command beside the application: the one of DATABASE_URL, or the embedded one,
 * which runs already where Plenum does. Its schema is this version's.
 * @throws StartupError with what to do
 */
export async function openDatabase(place: Place, logger: Logger): Promise<OpenDatabase> {
  const running = await findDatabase(place);
  if (!running) return startDatabase(place.dataDir, logger);
  await requireMigrated(running.url);
  return running;
}

/**
 * The same as it is, whatever its schema.
 * @throws StartupError where there is none
 */
export async function reachDatabase(place: Place, logger: Logger): Promise<OpenDatabase> {
  const running = await findDatabase(place);
  if (running) return running;
  const { dataDir } = place;
  if (!existsSync(join(dataDir, 'postgres'))) {
    throw new StartupError(
      `There is no database in ${dataDir}; set DATA_DIR to its folder, or DATABASE_URL to another.`,
    );
  }
  return startEmbeddedPostgres(dataDir, logger);
}

/**
 * The embedded database, up to date, for this process alone.
 * @throws StartupError with what to do
 */
export async function startDatabase(dataDir: string, logger: Logger): Promise<OpenDatabase> {
  await makeWritable(dataDir);
  const database = await startEmbeddedPostgres(dataDir, logger);
  try {
    await migrate(database.url);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** One that somebody else runs: nothing here stops it. */
async function findDatabase(place: Place): Promise<OpenDatabase | undefined> {
  const { databaseUrl, redisUrl, dataDir } = place;
  if (databaseUrl && !redisUrl) await requireDirectConnection(databaseUrl, QUEUE_IN_POSTGRES);
  const url = databaseUrl ?? (await findRunningPostgres(dataDir));
  return url === undefined ? undefined : { url, stop: () => Promise.resolve() };
}
