import type { Database } from './database.js';
import type { Supervised } from './supervised.js';

/** Plenum as it runs, with what it stands on, for those who come and those who judge. */
export interface World {
  /** Where everybody comes in. */
  readonly url: string;
  /** Where screens come in: each API process by its own address, and everybody's. */
  readonly doors: readonly string[];
  readonly database: Database;
  readonly processes: readonly Supervised[];
}

/** How long a process that is back may take until it can serve. Milliseconds. */
const READY_LIMIT = 30_000;

export function restartsOf({ processes }: World): number {
  return processes.reduce((sum, { restarts }) => sum + restarts, 0);
}

/** What does not run, or does not serve, by itself. */
export async function brokenIn({ processes, doors }: World): Promise<string[]> {
  const dead = await Promise.all(
    processes.map((one) =>
      one.ready(READY_LIMIT).then(
        () => [],
        () => [`${one.name} does not run`],
      ),
    ),
  );
  const away = await Promise.all(
    doors.map(async (door) => ((await serves(door)) ? [] : [`${door} is not ready to serve`])),
  );
  return [...dead, ...away].flat();
}

async function serves(door: string): Promise<boolean> {
  const deadline = performance.now() + READY_LIMIT;
  do {
    const answer = await fetch(`${door}/health/ready`, {
      signal: AbortSignal.timeout(5_000),
    }).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  } while (performance.now() < deadline);
  return false;
}
