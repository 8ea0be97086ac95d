import { execFile } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { beforeLeaving } from '../../bench/lib/clean-up.js';

const run = promisify(execFile);

/** A cluster with its write-ahead log, and room for some hundred thousand votes. */
const SIZE = '224m';
/** How often to take what has become free meanwhile. Milliseconds. */
const FILL_INTERVAL = 50;
const MEGABYTE = 1024 * 1024;
const PAGE = 4096;

/** A disk of its own that is small enough to be filled. */
export class SmallDisk {
  private constructor(readonly path: string) {}

  /** @returns undefined where this user may not mount one */
  static async mount(path: string): Promise<SmallDisk | undefined> {
    await mkdir(path);
    try {
      await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'tmpfs', path]);
    } catch {
      return undefined;
    }
    beforeLeaving(() => run('umount', ['-l', path]));
    return new SmallDisk(path);
  }

  /** Leaves not a byte free for so long. @param milliseconds @param whenFull is told once */
  async fill(milliseconds: number, whenFull: () => Promise<void>): Promise<void> {
    const path = join(this.path, 'filler');
    const end = performance.now() + milliseconds;
    const file = await open(path, 'w');
    try {
      await fillUp(file);
      await whenFull();
      while (performance.now() < end) {
        await fillUp(file);
        await delay(FILL_INTERVAL);
      }
    } finally {
      await file.close();
      await rm(path);
    }
  }
}

async function fillUp(file: { appendFile(data: Buffer): Promise<void> }): Promise<void> {
  for (const size of [MEGABYTE, PAGE]) {
    const chunk = Buffer.alloc(size);
    for (let isFull = false; !isFull;) {
      isFull = await file.appendFile(chunk).then(() => false, isNoSpace);
    }
  }
}

function isNoSpace(error: NodeJS.ErrnoException): true {
  if (error.code === 'ENOSPC') return true;
  throw error;
}
