import { limits } from '../../contract/index.js';
import type { Asked } from './found.js';
import { cut } from './text.rules.js';

/** A step further from 0 than that is none. */
const STEP_MAX = 1_000_000;

/**
 * A scale of whole steps, with words for its ends.
 * @returns undefined where it is none that can be a rating
 */
export function ratingOf(
  min: number | undefined,
  max: number | undefined,
  ends: readonly [low: string, high: string] = ['', ''],
): Asked | undefined {
  const isScale =
    Number.isInteger(min) &&
    Number.isInteger(max) &&
    Math.abs(min!) <= STEP_MAX &&
    max! > min! &&
    max! - min! < limits.ratingStepsMax;
  if (!isScale) return undefined;
  const settings = { min, max, ...endsOf(ends) };
  return { is: 'ours', kind: 'rating', settings };
}

/** The words for the ends of a scale, where there are any, as short as settings have them. */
export function endsOf(ends: readonly [low: string, high: string]) {
  const [lowLabel, highLabel] = ends.map((end) => cut(end, limits.endLabelMax) ?? end);
  return { ...(lowLabel && { lowLabel }), ...(highLabel && { highLabel }) };
}
