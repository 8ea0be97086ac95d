import { parseArgs } from 'node:util';
import { DemoError } from './demo-error.js';

export interface Options {
  readonly phones: number;
  /** How long each question is open. */
  readonly seconds: number;
  readonly seed: number;
  /** Of a running server, without a trailing slash; undefined looks for one, or starts one. */
  readonly url: string | undefined;
  readonly keep: boolean;
  readonly help: boolean;
}

export const usage = `Plenum's demo: a crowd of simulated phones votes, and you watch the bars.

  npm run demo -- [phones] [options]

  --phones n    how many phones take part, 1 to 5000 (200)
  --seconds n   how long each question is open, 2 to 120 (8)
  --url url     a running server (the one on PORT or 3000; else the demo starts its own)
  --seed n      another crowd, with other choices (1)
  --keep        leave the account, the session and its votes on the server
  --help        this text

Ends with 0 if every accepted vote was counted exactly once, else with 1.
`;

/** @throws DemoError that names the argument that is not as it should be */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  const [first, ...more] = positionals;
  if (more.length > 0) throw new DemoError(`What is "${more.join(' ')}"? Try --help.`);
  return {
    phones: readNumber('phones', values.phones ?? first ?? '200', 1, 5_000),
    seconds: readNumber('seconds', values.seconds ?? '8', 2, 120),
    seed: readNumber('seed', values.seed ?? '1', 0, 2 ** 31),
    url: readUrl(values.url),
    keep: values.keep ?? false,
    help: values.help ?? false,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        phones: { type: 'string' },
        seconds: { type: 'string' },
        url: { type: 'string' },
        seed: { type: 'string' },
        keep: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\.(?:\s|$)|\n/);
    throw new DemoError(`${sentence}. Try --help.`);
  }
}

function readNumber(name: string, text: string, min: number, max: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < min || number > max) {
    throw new DemoError(`--${name} takes a whole number from ${min} to ${max}, not "${text}".`);
  }
  return number;
}

function readUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new DemoError(`--url takes an address such as http://localhost:3000, not "${text}".`);
  }
  return text.replace(/\/+$/, '');
}
