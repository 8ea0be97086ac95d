import type { Random } from '../../test/e2e/support/random.js';
import type { Database } from '../world/database.js';
import type { ScaledOut } from '../world/scaled-out.js';
import type { Standalone } from '../world/standalone.js';

/** One way to hurt what runs. Resolves when the hurting is over. */
export type Hurt<World> = (world: World, random: Random) => Promise<void>;

interface Described {
  /** As given on the command line. */
  readonly name: string;
  /** What is hurt. */
  readonly target: string;
  /** How long the crowd votes at least, as the hurting takes part of it. Milliseconds. */
  readonly window: number;
  /** Not in the short runs, which have one that does the same to several at once. */
  readonly longOnly?: true;
  /** In the short runs alone. */
  readonly shortOnly?: true;
}

export interface ScaledOutFault extends Described {
  readonly topology: 'scaled-out';
  readonly hurt: Hurt<ScaledOut>;
}

export interface StandaloneFault extends Described {
  readonly topology: 'standalone';
  readonly hurt: Hurt<Standalone>;
}

export type Fault = ScaledOutFault | StandaloneFault;

/** How often to look. Milliseconds. */
const INTERVAL = 20;
/** How long both workers may take until each has a batch in its hands. */
const LIMIT = 10_000;

/**
 * Acts while each of the workers is in the middle of a batch: its ballots are on the way into the
 * table, which somebody else holds for that moment.
 */
export function inTheMiddleOfBatches(database: Database, act: () => void): Promise<void> {
  return database.use(async (holder) => {
    await holder.query('begin');
    await holder.query('lock table ballots in share mode');
    const deadline = performance.now() + LIMIT;
    for (;;) {
      const { rows } = await holder.query<{ waiting: number }>(
        `select count(*)::integer as waiting from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (rows[0]!.waiting >= 2 || performance.now() > deadline) break;
      await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    }
    act();
    await holder.query('rollback');
  });
}
