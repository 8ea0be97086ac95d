import type { Logger } from 'pino';
import { makeWritable } from '../config/secrets.js';
import type { Environment } from '../config/environment.js';
import { findRunningPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { migrate, requireMigrated } from './migrate.js';

/** A database that answers. */
export interface OpenDatabase {
  readonly url: string;
  /** Stops it, where it was started for this. */
  stop(): Promise<void>;
}

/**
 * The database for a command beside the application: the one of DATABASE_URL, or the embedded one,
 * which runs already where Plenum does.
 * @throws StartupError with what to do
 */
export async function openDatabase(
  { databaseUrl, dataDir }: Environment,
  logger: Logger,
): Promise<OpenDatabase> {
  const url = databaseUrl ?? (await findRunningPostgres(dataDir));
  if (url !== undefined) {
    await requireMigrated(url);
    return { url, stop: () => Promise.resolve() };
  }
  return startDatabase(dataDir, logger);
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
