import { parseArgs } from 'node:util';
import { BenchError } from '../../bench/lib/bench-error.js';
import type { Fault } from '../faults/index.js';

export interface Options {
  readonly faults: readonly Fault[];
  readonly seeds: readonly number[];
  readonly participants: number;
  readonly help: boolean;
}

/** How many take part, where nothing else is asked for. */
const PARTICIPANTS = { long: 2_000, short: 200 };
const SEEDS = { long: [1, 2, 3], short: [1] };

export function usageOf(faults: readonly Fault[]): string {
  return `Hurts one thing after the other while a crowd votes, and compares vote by vote.

  npm run chaos -- [options]

  --short             the seed set of CI: each kind of fault once, fewer participants
  --seed N            one seed
  --seeds 1,2,3       several; each is a round of all faults on processes of its own
  --faults a,b        some of the faults alone
  --participants N    how many vote in each run
  --help              this text

${faults.map(({ name, target }) => `  ${name.padEnd(24)}${target}`).join('\n')}
`;
}

/** @throws BenchError that names the argument that is not as it should be */
export function readOptions(args: string[], known: readonly Fault[]): Options {
  const values = parse(args);
  const isShort = values.short ?? false;
  const length = isShort ? 'short' : 'long';
  const usual = known.filter((fault) => (isShort ? !fault.longOnly : !fault.shortOnly));
  const seeds = values.seeds ?? values.seed;
  return {
    faults: values.faults === undefined ? usual : named(values.faults, known),
    seeds: seeds === undefined ? SEEDS[length] : seeds.split(',').map(readNumber),
    participants:
      values.participants === undefined ? PARTICIPANTS[length] : readNumber(values.participants),
    help: values.help ?? false,
  };
}

function named(list: string, known: readonly Fault[]): Fault[] {
  return list.split(',').map((name) => {
    const fault = known.find((one) => one.name === name.trim());
    if (!fault) throw new BenchError(`There is no fault "${name}". Try --help.`);
    return fault;
  });
}

function readNumber(text: string): number {
  if (/^\s*[1-9]\d*\s*$/.test(text)) return Number(text);
  throw new BenchError(`"${text}" must be a number above 0. Try --help.`);
}

function parse(args: string[]) {
  try {
    const options = {
      short: { type: 'boolean' },
      seed: { type: 'string' },
      seeds: { type: 'string' },
      faults: { type: 'string' },
      participants: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new BenchError(`${(error as Error).message}. Try --help.`);
  }
}
