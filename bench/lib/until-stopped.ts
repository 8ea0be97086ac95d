import { BenchError } from './bench-error.js';
import { cleanUp } from './clean-up.js';

/** How often to look whether npm is still there. Milliseconds. */
const PARENT_INTERVAL = 1_000;

/**
 * Runs a program of its own to its end, or until it is stopped, and leaves nothing behind.
 * @param program gives the exit code, 0 where it gives none
 */
export async function untilStopped(program: () => Promise<number | void>): Promise<void> {
  let stopping = false;
  whenStopped(() => {
    stopping = true;
    void leave(130);
  });
  try {
    const code = (await program()) ?? 0;
    if (!stopping) await leave(code);
  } catch (error) {
    // Who is stopped fails in all kinds of ways.
    if (!stopping) await leave(1, `${describe(error)}\n`);
  }
}

/** npm passes a SIGTERM on to its shell alone: our parent is another then. */
function whenStopped(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), PARENT_INTERVAL).unref();
}

async function leave(code: number, message = ''): Promise<never> {
  process.stderr.write(message);
  await cleanUp();
  process.exit(code);
}

function describe(error: unknown): string {
  if (error instanceof BenchError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
