import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeLeaving } from './clean-up.js';
import { built, DATA } from './paths.js';
import { type Postgres, startPostgres } from './postgres.js';
import { Program } from './program.js';
import { type Redis, startRedis } from './redis.js';

/**
 * `scaled`: one API process, one worker, Redis, Postgres.
 * `standalone`: one process that is API and worker, and Postgres.
 */
export type Topology = 'scaled' | 'standalone';

interface Given {
  checkout?: string | undefined;
  settings?: Record<string, string>;
}

/** What a Plenum of its own stands on, however often it is started. */
export interface Ground {
  readonly postgres: Postgres;
  readonly redis: Redis | undefined;
  /** Signs tokens. */
  readonly secret: string;
  /** Runs a program of Node in the folder of the data, with these settings and no others. */
  readonly run: (name: string, ...args: string[]) => Program;
}

/**
 * @param checkout another than this one, which was built there
 * @param settings of its environment, beside those that it needs
 */
export async function prepareGround(
  topology: Topology,
  { checkout, settings = {} }: Given = {},
): Promise<Ground> {
  await mkdir(DATA, { recursive: true });
  const dir = await mkdtemp(join(DATA, 'run-'));
  beforeLeaving(() => rm(dir, { recursive: true, force: true }));

  const redis = topology === 'scaled' ? await startRedis(join(dir, 'redis')) : undefined;
  const postgres = await startPostgres(dir);
  const secret = randomBytes(32).toString('hex');
  const env = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'warn',
    DATA_DIR: dir,
    DATABASE_URL: postgres.url,
    JWT_SECRET: secret,
    ...(redis && { REDIS_URL: redis.url }),
    ...settings,
  };
  // From a folder without a .env file: what is given here is all there is.
  const options = { cwd: dir, env };
  await promisify(execFile)(process.execPath, [built('migrate.js', checkout)], options);
  const run = (name: string, ...args: string[]) =>
    Program.run(name, [process.execPath, ...args], options);
  return { postgres, redis, secret, run };
}
