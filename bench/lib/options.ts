import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BenchError } from './bench-error.js';
import type { Figure } from './figure.js';

export interface Options {
  figures: readonly Figure[];
  quick: boolean;
  standalone: boolean;
  /** A checkout of another state of Plenum, built, to measure beside this one. */
  beside: string | undefined;
  help: boolean;
}

export function usageOf(figures: readonly Figure[]): string {
  return `Plenum's benchmarks: CPU time an operation, beside a baseline in the same run.

  npm run bench -- [figures] [options]

${figures.map(({ name, about }) => `  ${name.padEnd(14)}${about}`).join('\n')}

  --quick       small sizes, to try things out
  --standalone  one process without Redis, where that makes sense
  --beside DIR  measures the build of another checkout in turns with this one
                (votes, vote-cast, join, pace, start)
  --help        this text

All figures where none is named. Results are written to bench/results.
`;
}

/** @throws BenchError that names the argument that is not as it should be */
export function readOptions(args: string[], known: readonly Figure[]): Options {
  const { values, positionals } = parse(args);
  const unknown = positionals.find((name) => !known.some((figure) => figure.name === name));
  if (unknown !== undefined) throw new BenchError(`There is no figure "${unknown}". Try --help.`);
  return {
    figures:
      positionals.length > 0 ? known.filter(({ name }) => positionals.includes(name)) : known,
    quick: values.quick ?? false,
    standalone: values.standalone ?? false,
    beside: values.beside === undefined ? undefined : resolve(values.beside),
    help: values.help ?? false,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        quick: { type: 'boolean' },
        standalone: { type: 'boolean' },
        beside: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new BenchError(`${(error as Error).message.split(/\.\s|\n/)[0]}. Try --help.`);
  }
}
