import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import {
  choosePostgresUser,
  locateBinaries,
} from '../../src/platform/database/postgres-binaries.js';
import { findFreePort } from '../../src/platform/free-port.js';
import { createLogger } from '../../src/platform/logging/logging.js';
import { SmallDisk } from './disk.js';
import { Supervised } from './supervised.js';

/** Little log is kept, as its disk is small. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  min_wal_size: '32MB',
  max_wal_size: '64MB',
};

/** A Postgres of the suite's own, with the binaries of the npm packages, on a small disk. */
export class PostgresServer {
  private constructor(
    readonly port: number,
    readonly process: Supervised,
    /** Undefined where none could be mounted. */
    readonly disk: SmallDisk | undefined,
    private readonly address: string,
  ) {}

  static async start(dir: string): Promise<PostgresServer> {
    const place = join(dir, 'disk');
    const disk = await SmallDisk.mount(place);
    const dataDir = join(place, 'data');
    await mkdir(dataDir);
    const embedded = await startEmbeddedPostgres(dataDir, createLogger('warn'));
    await embedded.stop();

    const cluster = join(dataDir, 'postgres');
    const user = await choosePostgresUser(cluster);
    const bin = join(await locateBinaries(user), 'bin');
    const port = await findFreePort('127.0.0.1');
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const process = await Supervised.start({
      name: 'postgres',
      file: join(bin, 'postgres'),
      // Through the folder it stands in: another user may be unable to walk to it.
      values: ['-D', '/proc/self/cwd', '-p', String(port), ...options],
      cwd: cluster,
      logDir: dir,
      ...user,
      ready: /database system is ready to accept connections/,
      stopSignal: 'SIGINT',
    });
    return new PostgresServer(port, process, disk, embedded.url);
  }

  /** @param port that leads to it, its own where left out */
  urlBy(port = this.port): string {
    const url = new URL(this.address);
    url.port = String(port);
    return url.href;
  }
}
