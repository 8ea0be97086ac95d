import { existsSync } from 'node:fs';
import { StartupError } from './startup-error.js';

/** How long a process may take to finish what it has begun. Milliseconds. */
const CLOSE_LIMIT = 60_000;
/** How often to look whether npm is still there. Milliseconds. */
const PARENT_INTERVAL = 500;

/** Runs something until SIGINT or SIGTERM, then closes it in order. */
export async function runUntilStopped(
  start: () => Promise<{ close(): Promise<void> }>,
): Promise<never> {
  // A signal during the start counts as soon as there is something to close.
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
    whenOrphanedByNpm(resolve);
  });
  return run(async () => {
    const running = await start();
    await stopped;
    setTimeout(() => process.exit(1), CLOSE_LIMIT).unref();
    await running.close();
  });
}

/**
 * npm passes a SIGTERM on to its shell alone, which dies without telling us: so who stops
 * `npm start` has stopped us when our parent is another.
 */
function whenOrphanedByNpm(tell: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && tell(), PARENT_INTERVAL).unref();
}

/** Runs something to its end. @param task gives the line to print */
export function runOnce(task: () => Promise<string>): Promise<never> {
  return run(async () => void process.stdout.write(`${await task()}\n`));
}

/** What hinders the start is told in one line, with exit code 1. */
async function run(task: () => Promise<void>): Promise<never> {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    await task();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof StartupError ? error.message : describe(error)}\n`);
    process.exit(1);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
