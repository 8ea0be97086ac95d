import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findFreePort } from '../../src/platform/free-port.js';
import { configureNginx } from '../../test/e2e/support/nginx-config.js';
import { durableRedis } from '../../test/e2e/support/redis.js';
import { built, root } from '../lib/paths.js';
import { Database } from './database.js';
import { PlenumProcess } from './node.js';
import { PostgresServer } from './postgres.js';
import { Supervised } from './supervised.js';
import { type Line, Wires } from './wires.js';
import type { World } from './world.js';

export const links = [
  'client-nginx',
  'nginx-api',
  'api-redis',
  'worker-redis',
  'api-postgres',
  'worker-postgres',
] as const;
/** Who speaks with whom. */
export type Link = (typeof links)[number];

interface Parts {
  readonly postgres: PostgresServer;
  readonly redis: Supervised;
  readonly apis: readonly PlenumProcess[];
  readonly workers: readonly PlenumProcess[];
  readonly nginx: Supervised;
  readonly lines: Record<Link, Line[]>;
}

/**
 * Plenum as docker-compose.yml runs it: two API processes behind nginx, two workers, Redis and
 * Postgres, each a process of its own, with a wire that can break between any two that speak.
 */
export class ScaledOut implements World {
  readonly database: Database;

  private constructor(readonly parts: Parts) {
    this.database = new Database(() => parts.postgres.urlBy());
  }

  /** @param dir for data and logs; is created */
  static async start(dir: string): Promise<ScaledOut> {
    await mkdir(dir, { recursive: true });
    const [postgres, redisPort] = [
      await PostgresServer.start(dir),
      await findFreePort('127.0.0.1'),
    ];
    await promisify(execFile)(process.execPath, [built('migrate.js')], {
      cwd: dir,
      env: { DATABASE_URL: postgres.urlBy() },
    });
    const redis = await startRedis(dir, redisPort);

    const wires = Wires.start();
    const lines = Object.fromEntries(links.map((link) => [link, [] as Line[]])) as Parts['lines'];
    const wire = async (link: Link, port: number) => {
      const line = await wires.open(port);
      lines[link].push(line);
      return line.port;
    };
    const JWT_SECRET = randomBytes(32).toString('hex');
    const start = async (kind: 'api' | 'worker', nth: number) => {
      const databaseUrl = postgres.urlBy(await wire(`${kind}-postgres`, postgres.port));
      const redisUrl = `redis://127.0.0.1:${await wire(`${kind}-redis`, redisPort)}`;
      const port = await findFreePort('127.0.0.1');
      if (kind === 'api') await wire('nginx-api', port);
      return PlenumProcess.start({
        name: `${kind}-${nth}`,
        program: kind === 'api' ? 'main' : 'worker',
        dir,
        env: {
          PORT: String(port),
          DATABASE_URL: databaseUrl,
          REDIS_URL: redisUrl,
          JWT_SECRET,
        },
      });
    };
    // One after the other, so that wires and processes have the same order.
    const apis = [await start('api', 1), await start('api', 2)];
    const workers = [await start('worker', 1), await start('worker', 2)];
    const upstreams = lines['nginx-api'].map((line) => line.port);
    const { nginx, port } = await startNginx(dir, upstreams);
    await wire('client-nginx', port);
    return new ScaledOut({ postgres, redis, apis, workers, nginx, lines });
  }

  get url(): string {
    return urlOf(this.parts.lines['client-nginx'][0]!);
  }

  get doors(): string[] {
    return [...this.parts.lines['nginx-api'].map(urlOf), this.url];
  }

  get processes(): Supervised[] {
    const { postgres, redis, apis, workers, nginx } = this.parts;
    return [postgres.process, redis, ...[...apis, ...workers].map(({ process }) => process), nginx];
  }
}

function urlOf({ port }: Line): string {
  return `http://127.0.0.1:${port}`;
}

async function startRedis(dir: string, port: number): Promise<Supervised> {
  const dataDir = join(dir, 'redis');
  await mkdir(dataDir);
  return Supervised.start({
    name: 'redis',
    file: 'redis-server',
    values: durableRedis(port, dataDir),
    cwd: dataDir,
    logDir: dir,
    ready: /Ready to accept connections/,
  });
}

async function startNginx(dir: string, ports: readonly number[]) {
  const folder = join(dir, 'nginx');
  await mkdir(folder);
  const port = await findFreePort('127.0.0.1');
  const values = await configureNginx(root, folder, {
    address: `127.0.0.1:${port}`,
    upstreams: ports.map((upstream) => `127.0.0.1:${upstream}`),
  });
  const nginx = await Supervised.start({
    name: 'nginx',
    file: 'nginx',
    values,
    cwd: dir,
    logDir: dir,
  });
  return { nginx, port };
}
