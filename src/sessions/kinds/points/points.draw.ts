import type { Choice } from '../../../contract/index.js';
import { pick, type Random } from '../../../platform/random.js';
import type { Definition } from '../question-kind.js';
import { totalOf } from './points-definition.js';

/** Portions in which people think: a tenth of it all. */
const PORTIONS = 10;

export function drawPoints(
  definition: Definition,
  random: Random,
  leanings: readonly number[] = [],
): Choice {
  const weights = definition.options.map((_, at) => leanings[at] ?? 1);
  const total = totalOf(definition);
  const portion = Math.max(1, Math.floor(total / PORTIONS));
  const points = new Map<string, number>();
  for (let left = total; left > 0;) {
    const given = left < 2 * portion ? left : portion;
    const { id } = definition.options[pick(weights, random)]!;
    points.set(id, (points.get(id) ?? 0) + given);
    left -= given;
  }
  const inOrder = definition.options.flatMap(({ id }) =>
    points.has(id) ? [[id, points.get(id)!] as const] : [],
  );
  return { points: Object.fromEntries(inOrder) };
}
