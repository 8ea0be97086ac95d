import type { Choice } from '../../../contract/index.js';
import { pick, type Random } from '../../../platform/random.js';
import type { Definition } from '../question-kind.js';
import { stepsOf } from '../scale.rules.js';

/** How many items are left out. */
const LEFT_OUT = 0.1;

/** @param leanings how likely each step is, for all items */
export function drawScales(
  definition: Definition,
  random: Random,
  leanings?: readonly number[],
): Choice {
  const steps = stepsOf(definition);
  const weights = steps.map((_, at) => leanings?.[at] ?? 1);
  const drawn = definition.options.map(({ id }) => [id, steps[pick(weights, random)]!]);
  const given = drawn.filter(() => random() >= LEFT_OUT);
  return { values: Object.fromEntries(given.length > 0 ? given : drawn.slice(0, 1)) as object };
}
