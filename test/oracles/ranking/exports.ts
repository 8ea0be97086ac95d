import { bltOf } from '../../../src/data/recount/blt.rules.js';
import { levelsOf, ordersOf, type Pile, surveyOf } from '../../../src/data/recount/orders.rules.js';
import { orderTypeOf, prefLibHead, prefLibLine } from '../../../src/data/recount/preflib.rules.js';
import type { Box } from './boxes.js';

/** A box as the files that Plenum gives for a recount. */
export interface Exported {
  /** BLT, in the classical reading. */
  readonly blt: string;
  /** PrefLib, by the end of the file's name. */
  readonly classical: readonly [type: string, text: string];
  readonly completed: readonly [type: string, text: string];
}

type Reading = 'classical' | 'completed';

export async function exportsOf(box: Box): Promise<Exported> {
  return {
    blt: await joined(bltOf(ordersIn(box, 'classical'), 'A box', labelsOf(box))),
    classical: await prefLibOf(box, 'classical'),
    completed: await prefLibOf(box, 'completed'),
  };
}

function ordersIn(box: Box, reading: Reading) {
  return ordersOf(pilesOf(box), (ranking) => levelsOf(ranking, box.options, reading));
}

/** As they come from the database: equal ones together, in the order of what they begin with. */
async function* pilesOf({ ballots }: Box): AsyncGenerator<Pile<readonly number[]>> {
  const counts = new Map<string, number>();
  for (const { ranking, count } of ballots) {
    const key = `${ranking.join(',')},`;
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  for (const key of [...counts.keys()].sort()) {
    const choice = key.slice(0, -1).split(',').map(Number);
    yield await Promise.resolve({ choice, count: counts.get(key)! });
  }
}

async function prefLibOf(box: Box, reading: Reading): Promise<[type: string, text: string]> {
  const survey = await surveyOf(ordersIn(box, reading), box.options);
  const type = orderTypeOf(survey);
  const fileName = `box.${type}`;
  const labels = labelsOf(box);
  let text = prefLibHead({ fileName, title: 'A box', type, reading, labels, survey });
  for await (const order of ordersIn(box, reading)) text += prefLibLine(order);
  return [type, text];
}

const labelsOf = ({ options }: Box) =>
  Array.from({ length: options }, (_, option) => `Option "${option}"`);

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
