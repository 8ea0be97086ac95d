import { setTimeout as delay } from 'node:timers/promises';
import type { PlenumProcess } from '../world/node.js';
import type { ScaledOut } from '../world/scaled-out.js';
import type { ScaledOutFault } from './fault.js';

/** How long Postgres has no room. Milliseconds. */
const FULL = 6_000;
/** How long a clock is wrong. Milliseconds. */
const WRONG = 5_000;

const seconds = 1_000;
const hours = 3_600 * seconds;

/** The organizer's token lasts for minutes: an API process an hour ahead would want a new one. */
const clocks = [
  { kind: 'api', what: 'an API process', jump: 90 * seconds, told: '90 s ahead' },
  { kind: 'api', what: 'an API process', jump: -90 * seconds, told: '90 s back' },
  { kind: 'worker', what: 'a worker', jump: 1 * hours, told: 'an hour ahead' },
  { kind: 'worker', what: 'a worker', jump: -1 * hours, told: 'an hour back' },
] as const;

export const machineFaults: ScaledOutFault[] = [
  {
    name: 'disk-full',
    target: 'the disk of Postgres, full',
    topology: 'scaled-out',
    window: 12_000,
    hurt: fillDisk,
  },
  ...clocks.map(({ kind, what, jump, told }): ScaledOutFault => ({
    name: `clock-${kind}${jump > 0 ? '-ahead' : '-back'}`,
    target: `the clock of ${what}, ${told}`,
    topology: 'scaled-out',
    window: 10_000,
    longOnly: true,
    hurt: ({ parts }, random) =>
      wrongClock(random.pick(kind === 'api' ? parts.apis : parts.workers), jump),
  })),
  {
    name: 'clock',
    target: 'the clocks of an API process and of a worker, ahead and back',
    topology: 'scaled-out',
    window: 12_000,
    shortOnly: true,
    hurt: async ({ parts }, random) => {
      const [{ jump: short }, , { jump: long }] = clocks;
      const way = random.pick([1, -1]);
      await wrongClock(random.pick(parts.apis), way * short);
      await wrongClock(random.pick(parts.workers), -way * long);
    },
  },
];

/**
 * Until its log wants another segment, Postgres has room in those that it has; so it is made to
 * want one. It cannot go on then, and not even recover, before there is room again.
 */
async function fillDisk({ parts, database }: ScaledOut): Promise<void> {
  const { disk, process } = parts.postgres;
  if (!disk) throw new Error('no small disk could be mounted: that takes root');
  await disk.fill(FULL, async () => {
    const isUp = () =>
      database.query('select pg_switch_wal(), txid_current()').then(
        () => true,
        () => false,
      );
    for (let tries = 0; tries < 20 && (await isUp()); tries += 1) await delay(50);
  });
  await process.ready();
}

async function wrongClock(victim: PlenumProcess, jump: number): Promise<void> {
  await victim.setClock(jump);
  await delay(WRONG);
  await victim.setClock(0);
}
