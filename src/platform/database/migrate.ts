import {
  assertSchemaCompatibility,
  runMigrations as runQueueMigrations,
  SchemaMigrationRequiredError,
} from 'bullmq';
import pg from 'pg';
import { StartupError } from '../startup-error.js';
import { createDataSource } from './data-source.js';

/**
 * Applies what is missing of the application's own migrations and of the queue's.
 * @returns the names of the application's migrations that were applied
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const dataSource = await connect(databaseUrl);
  try {
    const applied = await dataSource.runMigrations();
    await withClient(databaseUrl, (client) => runQueueMigrations(client));
    return applied.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

/** @throws StartupError where `npm run migrate` has to be run first */
export async function requireMigrated(databaseUrl: string): Promise<void> {
  const dataSource = await connect(databaseUrl);
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
    await withClient(databaseUrl, (client) => assertSchemaCompatibility(client));
    return false;
  } catch (error) {
    if (error instanceof SchemaMigrationRequiredError) return true;
    throw error;
  }
}

async function withClient(databaseUrl: string, use: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}

async function connect(databaseUrl: string) {
  try {
    return await createDataSource(databaseUrl).initialize();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // The host, not the URL: that holds a password.
    const { host } = new URL(databaseUrl);
    throw new StartupError(
      `The database at ${host} cannot be reached (${code ?? message}); check DATABASE_URL.`,
    );
  }
}
