import { bars } from './bars.js';
import { histogram } from './histogram.js';
import type { KindTally } from './kind-tally.js';
import { motion } from './motion.js';
import { ranking } from './ranking.js';
import { points } from './points.js';
import { scale } from './scale.js';
import { scales } from './scales.js';
import { texts, words } from './texts.js';

const tallies: Readonly<Record<string, KindTally>> = {
  single_choice: bars(true),
  multiple_choice: bars(false),
  rating: scale,
  ranking,
  points,
  scales,
  numeric: histogram,
  open_text: texts,
  word_cloud: words,
  motion,
};

/** @throws Error where nobody has written down what the votes of this kind add up to */
export function kindTallyOf({ kind }: { kind: string }): KindTally {
  const tally = tallies[kind];
  if (!tally) throw new Error(`no tally of "${kind}" in the tests`);
  return tally;
}
