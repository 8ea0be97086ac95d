import { setTimeout as delay } from 'node:timers/promises';
import type { ScaledOut } from '../world/scaled-out.js';
import type { Supervised } from '../world/supervised.js';
import { type Hurt, inTheMiddleOfBatches, type ScaledOutFault } from './fault.js';

/** Milliseconds. */
const PAUSE = 10_000;

const processes: Record<string, (world: ScaledOut, nth: number) => Supervised> = {
  'an API process': ({ parts }, nth) => parts.apis[nth]!.process,
  'a worker, in the middle of a batch': ({ parts }, nth) => parts.workers[nth]!.process,
  Redis: ({ parts }) => parts.redis,
  Postgres: ({ parts }) => parts.postgres.process,
};
const names = ['api', 'worker', 'redis', 'postgres'];

/** Kills or pauses one of each kind. */
export const processFaults: ScaledOutFault[] = Object.entries(processes).flatMap(
  ([target, choose], index) => {
    const isWorker = names[index] === 'worker';
    const hurtBy =
      (act: (victim: Supervised) => Promise<void>): Hurt<ScaledOut> =>
      async (world, random) => {
        const victim = choose(world, random.pick([0, 1]));
        let hurt: Promise<void> | undefined;
        const begin = () => void (hurt = act(victim));
        if (isWorker) await inTheMiddleOfBatches(world.database, begin);
        else begin();
        await hurt;
      };
    const common = { target, topology: 'scaled-out' } as const;
    return [
      { ...common, name: `${names[index]}-kill`, window: 8_000, hurt: hurtBy(kill) },
      { ...common, name: `${names[index]}-pause`, window: 15_000, hurt: hurtBy(pause) },
    ];
  },
);

async function kill(victim: Supervised): Promise<void> {
  victim.signalAll('SIGKILL');
  await victim.ready();
}

async function pause(victim: Supervised): Promise<void> {
  victim.signalAll('SIGSTOP');
  await delay(PAUSE);
  victim.signalAll('SIGCONT');
}
