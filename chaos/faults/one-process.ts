import type { Supervised } from '../world/supervised.js';
import type { StandaloneFault } from './fault.js';

const kills: [name: string, target: string, kill: (plenum: Supervised) => void][] = [
  ['standalone-kill', 'the one process', (plenum) => plenum.signal('SIGKILL')],
  // As where a container is killed.
  [
    'standalone-kill-all',
    'the one process and its database',
    (plenum) => plenum.signalAll('SIGKILL'),
  ],
];

export const oneProcessFaults = kills.map(([name, target, kill]): StandaloneFault => ({
  name,
  target,
  topology: 'standalone',
  window: 10_000,
  hurt: async ({ plenum: { process } }) => {
    kill(process);
    await process.ready();
  },
}));
