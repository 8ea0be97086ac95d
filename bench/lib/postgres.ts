import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { beforeLeaving } from './clean-up.js';
import { built } from './paths.js';

/** What `src/platform/database/embedded-postgres.ts` exports; its build has no types. */
interface EmbeddedPostgresModule {
  startEmbeddedPostgres: (
    dataDir: string,
    logger: { info: () => void },
  ) => Promise<{ url: string; stop: () => Promise<void> }>;
}

export interface Postgres {
  readonly url: string;
  readonly pid: number;
}

/** The Postgres that comes with the npm packages, with its defaults. */
export async function startPostgres(dataDir: string): Promise<Postgres> {
  const module = pathToFileURL(built('platform/database/embedded-postgres.js')).href;
  const { startEmbeddedPostgres } = (await import(module)) as EmbeddedPostgresModule;
  const starting = startEmbeddedPostgres(dataDir, { info: () => undefined });
  // It lives on by itself, so who leaves while it starts has to wait for it.
  beforeLeaving(() => starting.then(({ stop }) => stop()));
  const { url } = await starting;
  const lines = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  return { url, pid: Number(lines.split('\n')[0]) };
}

/** A connection of the bench itself. */
export async function connectTo({ url }: Postgres): Promise<{ client: pg.Client; pid: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  beforeLeaving(() => client.end());
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return { client, pid: rows[0]!.pid };
}
