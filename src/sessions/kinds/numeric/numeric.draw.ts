import type { Choice } from '../../../contract/index.js';
import { pick, type Random } from '../../../platform/random.js';
import type { Definition } from '../question-kind.js';
import { toNumber } from './decimal.rules.js';
import { boundsOf, decimalsOf } from './number-definition.js';

/** How far numbers lie apart where the question does not say: so many whole ones. */
const SPAN = 100;

/** @param leanings how likely each part of the range is, from its lower end on; parts are of one size */
export function drawNumber(
  definition: Definition,
  random: Random,
  leanings: readonly number[] = [1],
): Choice {
  const decimals = decimalsOf(definition);
  const { min, max } = boundsOf(definition);
  const span = SPAN * 10 ** decimals;
  const from = min ?? (max === undefined ? 0 : max - span);
  const to = max ?? from + span;
  const part = (pick(leanings, random) + random()) / leanings.length;
  const units = from + Math.floor(part * (to - from + 1));
  return { value: toNumber(Math.min(to, units), decimals) };
}
