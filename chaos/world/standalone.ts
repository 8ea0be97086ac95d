import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeLeaving } from '../../bench/lib/clean-up.js';
import { findFreePort } from '../../src/platform/free-port.js';
import { Database } from './database.js';
import { PlenumProcess } from './node.js';
import type { Supervised } from './supervised.js';
import type { World } from './world.js';

/** The one process, as `npm start` runs it, with its embedded database. */
export class Standalone implements World {
  readonly database: Database;

  private constructor(
    readonly url: string,
    readonly plenum: PlenumProcess,
    dataDir: string,
  ) {
    this.database = new Database(() => embeddedUrl(dataDir));
  }

  /** @param dir for data and logs; is created */
  static async start(dir: string): Promise<Standalone> {
    const dataDir = join(dir, 'data');
    await mkdir(dataDir, { recursive: true });
    beforeLeaving(() => endLeftover(dataDir));
    const port = await findFreePort('127.0.0.1');
    const plenum = await PlenumProcess.start({
      name: 'plenum',
      program: 'main',
      dir,
      env: { PORT: String(port), DATA_DIR: dataDir },
    });
    return new Standalone(`http://127.0.0.1:${port}`, plenum, dataDir);
  }

  get doors(): string[] {
    return [this.url];
  }

  get processes(): Supervised[] {
    return [this.plenum.process];
  }
}

/** Where the embedded Postgres is now: each start takes another port. */
async function embeddedUrl(dataDir: string): Promise<string> {
  const { port } = await embeddedServer(dataDir);
  const password = await readFile(join(dataDir, 'postgres-password'), 'utf8');
  return `postgres://plenum:${password.trim()}@127.0.0.1:${port}/plenum`;
}

async function embeddedServer(dataDir: string): Promise<{ pid: number; port: number }> {
  const lines = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** The server of a process that was killed, where the suite is stopped before the next start. */
async function endLeftover(dataDir: string): Promise<void> {
  const left = await embeddedServer(dataDir).catch(() => undefined);
  if (left) process.kill(left.pid, 'SIGQUIT');
}
