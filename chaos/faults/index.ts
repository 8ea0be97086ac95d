import type { Fault } from './fault.js';
import { lineFaults } from './lines.js';
import { machineFaults } from './machine.js';
import { oneProcessFaults } from './one-process.js';
import { processFaults } from './processes.js';

export type { Fault } from './fault.js';

export const faults: readonly Fault[] = [
  ...processFaults,
  ...lineFaults,
  ...machineFaults,
  ...oneProcessFaults,
];
