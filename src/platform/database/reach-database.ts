import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Environment } from '../config/environment.js';
import { StartupError } from '../startup-error.js';
import {
  type EmbeddedPostgres,
  findRunningPostgres,
  startEmbeddedPostgres,
} from './embedded-postgres.js';

/**
 * The database for a command beside Plenum: one's own, the embedded one of a Plenum that runs, or
 * the same started for as long as the command needs it.
 * @throws StartupError where there is none
 */
export async function reachDatabase(
  { databaseUrl, dataDir }: Pick<Environment, 'databaseUrl' | 'dataDir'>,
  logger: Logger,
): Promise<EmbeddedPostgres> {
  const running = databaseUrl ?? (await findRunningPostgres(dataDir));
  if (running) return { url: running, stop: () => Promise.resolve() };
  if (!existsSync(join(dataDir, 'postgres'))) {
    throw new StartupError(
      `There is no database in ${dataDir}; set DATA_DIR to its folder, or DATABASE_URL to another.`,
    );
  }
  return startEmbeddedPostgres(dataDir, logger);
}
