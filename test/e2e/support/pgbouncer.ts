import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { userInfo, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findFreePort } from '../../../src/platform/free-port.js';
import { OwnProcess } from './process.js';

/** How it shares connections, and what it takes without passing it on. */
export interface Pooling {
  readonly mode: 'transaction' | 'session';
  readonly ignored: string;
}

/** A real PgBouncer before a database. */
export class PgBouncer {
  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly process: OwnProcess,
  ) {}

  static async start(databaseUrl: string, { mode, ignored }: Pooling): Promise<PgBouncer> {
    const { hostname, port, username, password, pathname } = new URL(databaseUrl);
    const own = await findFreePort('127.0.0.1');
    const folder = await mkdtemp(join(tmpdir(), 'plenum-pgbouncer-'));
    await chmod(folder, 0o755);
    const config = join(folder, 'pgbouncer.ini');
    await writeFile(
      config,
      `[databases]
       * = host=${hostname} port=${port} user=${username} password=${password}
       [pgbouncer]
       listen_addr = 127.0.0.1
       listen_port = ${own}
       unix_socket_dir =
       auth_type = any
       pool_mode = ${mode}
       ignore_startup_parameters = ${ignored}`,
    );
    // It does not run as root.
    const user = userInfo().uid === 0 ? ['-u', 'nobody'] : [];
    const url = `postgres://somebody@127.0.0.1:${own}${pathname}`;
    const pgbouncer = new PgBouncer(url, folder, new OwnProcess('pgbouncer', [...user, config]));
    await pgbouncer.process.answers(() => pgbouncer.#isReady());
    return pgbouncer;
  }

  async stop(): Promise<void> {
    await this.process.kill('SIGTERM'); // at once, whoever is connected
    await rm(this.folder, { recursive: true, force: true });
  }

  async #isReady(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  }
}
