import { setTimeout as delay } from 'node:timers/promises';
import { cleanUp } from '../lib/clean-up.js';
import type { Figure } from '../lib/figure.js';
import { collectable, collectedMemory } from '../lib/memory.js';
import { LiveSession } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import type { Program } from '../lib/program.js';
import { alternate } from '../lib/rounds.js';
import { COUNT_TIME, startSocketLoad, startWs } from '../lib/sockets.js';

/** Sockets that are there before the rest, so that what comes with the first is not counted. */
const FIRST = 100;

const ROUNDS = { warmUps: 0, rounds: 3 };

export const memory: Figure = {
  name: 'memory',
  about: 'sockets that only listen: memory of the API process',

  async run({ topology, sizes: { sockets: count } }) {
    // Processes that have held a full room once would have the memory for the next: so new ones.
    const { ours, baseline } = await alternate('memory', ROUNDS, {
      ours: async () => {
        const plenum = await Plenum.start(topology, { apiArguments: collectable });
        const { id: sessionId } = await LiveSession.start(plenum);
        const { sockets } = startSocketLoad();
        const { port, secret } = plenum;
        return measure(plenum.api, count, (some) =>
          sockets.join({ port, secret, sessionId, count: some }),
        );
      },
      baseline: async () => {
        const { port, program } = await startWs(collectable);
        const { sockets } = startSocketLoad();
        return measure(program, count, (some) => sockets.listen({ port, count: some }));
      },
    });

    return [
      {
        figure: `memory per idle audience socket, of ${count.toLocaleString('en')}`,
        unit: 'kB',
        ours,
        baseline: { what: 'raw ws', values: baseline },
        target: { atMost: 1.5 },
      },
    ];
  },
};

/** @returns kilobytes a socket */
async function measure(
  program: Program,
  count: number,
  connect: (count: number) => Promise<void>,
): Promise<number> {
  await connect(FIRST);
  const before = await residentMemory(program);
  await connect(count);
  const after = await residentMemory(program);
  await cleanUp();
  return (after - before) / count / 1_000;
}

async function residentMemory(program: Program): Promise<number> {
  await delay(COUNT_TIME);
  return collectedMemory(program);
}
