import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statfsSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BenchError } from './bench-error.js';
import { built, DATA } from './paths.js';
import type { Topology } from './ground.js';

/** What the figures depend on; nothing that tells whose machine it is. */
export type Machine = Record<string, string>;

const TMPFS = 0x01021994;

/** What `src/platform/database/postgres-binaries.ts` exports; its build has no types. */
interface BinariesModule {
  choosePostgresUser: (dir: string) => Promise<object | undefined>;
  locateBinaries: (user: object | undefined) => Promise<string>;
}

/** @throws BenchError where something is missing that the figures need */
export async function describeMachine(topology: Topology): Promise<Machine> {
  mkdirSync(DATA, { recursive: true });
  const [first] = cpus();
  return {
    cores: `${cpus().length} × ${first?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    // Where nothing is ever written to a disk, durability is for free.
    data: statfsSync(DATA).type === TMPFS ? 'in memory (tmpfs)' : 'on disk',
    kernel: `${type()} ${release()}`,
    Node: process.version.slice(1),
    Postgres: versionOf(await locatePostgres()),
    ...(topology === 'scaled' && { Redis: versionOf('redis-server') }),
  };
}

/** CPU is read from /proc, and each socket takes a file descriptor. */
export function requireLimits(sockets: number): void {
  if (!existsSync('/proc/self/stat')) {
    throw new BenchError('The bench reads CPU times from /proc: it runs on Linux only.');
  }
  const limits = readFileSync('/proc/self/limits', 'utf8');
  // Node raises the soft limit to the hard one by itself.
  const hard = /^Max open files\s+\S+\s+(\d+)/m.exec(limits)?.[1];
  const needed = sockets + 1_000;
  if (hard && Number(hard) < needed) {
    throw new BenchError(
      `${sockets} sockets need ${needed} open files, the limit is ${hard}: raise it (ulimit -Hn), or use --quick.`,
    );
  }
}

async function locatePostgres(): Promise<string> {
  const module = pathToFileURL(built('platform/database/postgres-binaries.js')).href;
  const { choosePostgresUser, locateBinaries } = (await import(module)) as BinariesModule;
  return join(await locateBinaries(await choosePostgresUser(DATA)), 'bin', 'postgres');
}

function versionOf(command: string): string {
  try {
    const text = execFileSync(command, ['--version'], { encoding: 'utf8' });
    return /\d+(\.\d+)+/.exec(text)?.[0] ?? 'unknown';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new BenchError(
      `${command} is not on the path: install it (Debian: apt-get install redis-server), or use --standalone.`,
    );
  }
}
