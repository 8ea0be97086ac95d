import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { StartupError } from '../startup-error.js';
import { impatient } from './postgres-client.js';
import { unreachable } from './unreachable.js';

/** How long a statement may take. Milliseconds. */
const LIMIT = 10_000;
/** A pooler may hand out the same connection again by chance. */
const TRIES = 3;
/** Of no meaning to Postgres, which keeps whatever has a point in its name. */
const SETTING = 'plenum.session';

/** Without a Redis. */
export const QUEUE_IN_POSTGRES = 'The queue';

/**
 * Migrations hold a lock and a setting for as long as their connection lasts, and the queue in
 * Postgres listens on one and finds its tables by a setting. Between transactions a pooler gives the
 * same connection of Postgres to somebody else, and none passes `options` on.
 * @param purpose what needs it, to begin a sentence with
 * @throws StartupError where something between here and Postgres does not leave sessions alone
 */
export async function requireDirectConnection(databaseUrl: string, purpose: string): Promise<void> {
  const mark = randomBytes(8).toString('hex');
  const clients = [1, 2].map(() => newClient(databaseUrl, mark));
  try {
    for (const client of clients) await client.connect();
    if (await areOwnSessions(clients[0]!, clients[1]!, mark)) return;
  } catch (error) {
    if (!isRefusedParameter(error)) throw unreachable(databaseUrl, error);
  } finally {
    // One that never connected may be ended as well.
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
  }
  throw new StartupError(
    `${purpose} needs a direct connection to Postgres, and DATABASE_URL leads through a pooler (as PgBouncer is); set it to the address of Postgres itself.`,
  );
}

/**
 * What the connections of a process ask for, a pooler has to be told to let through.
 * @throws StartupError that names it, or where nobody answers
 */
export async function requireSettings(databaseUrl: string): Promise<void> {
  const { idle_in_transaction_session_timeout } = impatient;
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: LIMIT,
    idle_in_transaction_session_timeout,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(databaseUrl, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function newClient(databaseUrl: string, mark: string): pg.Client {
  const url = new URL(databaseUrl);
  // What is in the URL would replace what is given beside it.
  const given = url.searchParams.get('options');
  url.searchParams.set('options', [given, `-c ${SETTING}=${mark}`].filter(Boolean).join(' '));
  const client = new pg.Client({
    connectionString: url.href,
    connectionTimeoutMillis: LIMIT,
    query_timeout: LIMIT,
  });
  client.on('error', () => undefined); // the statement on its way says so
  return client;
}

/** Whether each has a connection of Postgres for itself, with the setting that it asked for. */
async function areOwnSessions(one: pg.Client, other: pg.Client, mark: string): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await sessionOf(one);
    if (before.mark !== mark) return false;
    await other.query('begin');
    const others = await sessionOf(other);
    const after = await sessionOf(one);
    await other.query('rollback');
    if (before.pid === others.pid || before.pid !== after.pid) return false;
  }
  return true;
}

async function sessionOf(client: pg.Client): Promise<{ pid: number; mark: string | null }> {
  const { rows } = await client.query<{ pid: number; mark: string | null }>(
    'select pg_backend_pid() as pid, current_setting($1, true) as mark',
    [SETTING],
  );
  return rows[0]!;
}

/** As PgBouncer says it. */
function isRefusedParameter(error: unknown): boolean {
  return error instanceof Error && /unsupported (options )?startup parameter/i.test(error.message);
}
