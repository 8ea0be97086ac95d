import type { Standalone } from '../world/standalone.js';
import type { StandaloneFault } from './fault.js';

/** The one process, and in the second its database as well, as where a container is killed. */
export const oneProcessFaults: StandaloneFault[] = [
  {
    name: 'standalone-kill',
    target: 'the one process',
    topology: 'standalone',
    window: 10_000,
    hurt: async ({ plenum: { process } }: Standalone) => {
      process.signal('SIGKILL');
      await process.ready();
    },
  },
  {
    name: 'standalone-kill-all',
    target: 'the one process and its database',
    topology: 'standalone',
    window: 10_000,
    hurt: async ({ plenum: { process } }: Standalone) => {
      process.signalAll('SIGKILL');
      await process.ready();
    },
  },
];
