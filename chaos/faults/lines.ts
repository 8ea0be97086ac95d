import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../test/e2e/support/random.js';
import { type Link, links, type ScaledOut } from '../world/scaled-out.js';
import type { Line } from '../world/wires.js';
import type { ScaledOutFault } from './fault.js';

/** How long nobody can connect once all lines of a link are broken. Milliseconds. */
const CUT = 1_000;
/** How long all that is sent on a link is swallowed. Lines of that time never come back. */
const LOSS = 5_000;
/** Between two links, where one after the other is hurt: at random up to this. Milliseconds. */
const PAUSE = 1_000;

/** Those between clients and API take a minute to be missed: pings come every 25 seconds. */
const serverLinks = links.filter((link) => link.startsWith('api-') || link.startsWith('worker-'));

const describe = (link: Link) => link.replace('-', ' ↔ ');

const cuts = links.map((link): ScaledOutFault => ({
  name: `cut-${link}`,
  target: `${describe(link)}, dropped`,
  topology: 'scaled-out',
  window: 8_000,
  longOnly: true,
  hurt: (world, random) => cut(oneOf(world, link, random)),
}));

const losses = links.map((link): ScaledOutFault => ({
  name: `lose-${link}`,
  target: `${describe(link)}, swallowed without a word`,
  topology: 'scaled-out',
  window: 15_000,
  longOnly: true,
  hurt: (world, random) => lose(oneOf(world, link, random)),
}));

const inTurn: ScaledOutFault[] = [
  {
    name: 'cut',
    target: 'a line between any two, dropped, one after the other',
    topology: 'scaled-out',
    window: 12_000,
    shortOnly: true,
    hurt: (world, random) => eachOf(links, world, random, cut),
  },
  {
    name: 'lose',
    target: 'a line to Redis or Postgres, swallowed without a word, one after the other',
    topology: 'scaled-out',
    window: 25_000,
    shortOnly: true,
    hurt: (world, random) => eachOf(serverLinks, world, random, lose),
  },
];

export const lineFaults = [...cuts, ...losses, ...inTurn];

function oneOf({ parts }: ScaledOut, link: Link, random: Random): Line {
  return random.pick(parts.lines[link]);
}

async function eachOf(
  all: readonly Link[],
  world: ScaledOut,
  random: Random,
  hurt: (line: Line) => Promise<void>,
): Promise<void> {
  const left = [...all];
  while (left.length > 0) {
    const [link] = left.splice(Math.floor(random.next() * left.length), 1) as [Link];
    await hurt(oneOf(world, link, random));
    await delay(random.next() * PAUSE);
  }
}

async function cut(line: Line): Promise<void> {
  await line.cut();
  await delay(CUT);
  await line.mend();
}

async function lose(line: Line): Promise<void> {
  await line.lose();
  await delay(LOSS);
  await line.mend();
}
