import { type FieldError, limits } from '../../contract/index.js';
import type { Definition } from './question-kind.js';
import { INTEGER_MAX, number, type SettingField, shortText } from './setting-field.js';

/** What the kinds have in common that are answered by a step of a scale. */
export const scaleSettings: readonly SettingField[] = [
  number('min', 'the lowest step, a whole number, 1 if left out'),
  number('max', 'the highest step, a whole number, 5 if left out'),
  shortText('lowLabel', limits.endLabelMax, 'what the lowest step means'),
  shortText('highLabel', limits.endLabelMax, 'what the highest step means'),
];

export interface Scale {
  readonly min: number;
  readonly max: number;
}

export function scaleOf({ settings }: Pick<Definition, 'settings'>): Scale {
  return { min: settings.min ?? 1, max: settings.max ?? 5 };
}

/** The settings of a scale; what its ends mean only where that is said. */
export function resolveScale(definition: Definition) {
  const { lowLabel, highLabel } = definition.settings as { lowLabel?: string; highLabel?: string };
  return {
    ...scaleOf(definition),
    ...(lowLabel !== undefined && { lowLabel }),
    ...(highLabel !== undefined && { highLabel }),
  };
}

export function checkScale(definition: Definition): FieldError[] {
  const { min, max } = scaleOf(definition);
  const errors: FieldError[] = [];
  for (const [name, value] of Object.entries({ min, max })) {
    if (Number.isInteger(value) && Math.abs(value) <= INTEGER_MAX) continue;
    const message = `must be a whole number from -${INTEGER_MAX} to ${INTEGER_MAX}`;
    errors.push({ path: `settings.${name}`, message });
  }
  if (min >= max) errors.push({ path: 'settings.max', message: 'must be greater than min' });
  if (max - min >= limits.ratingStepsMax) {
    const message = `must leave at most ${limits.ratingStepsMax} steps from min`;
    errors.push({ path: 'settings.max', message });
  }
  return errors;
}

export function isStep(value: number, { min, max }: Scale): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

/** From the lowest to the highest. */
export function stepsOf(definition: Pick<Definition, 'settings'>): number[] {
  const { min, max } = scaleOf(definition);
  return Array.from({ length: max - min + 1 }, (_, step) => min + step);
}

/**
 * @param counts by step, from `min` on
 * @returns undefined where nobody has chosen any
 */
export function centreOf(
  counts: readonly number[],
  min: number,
): { mean: number; median: number } | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  const sum = counts.reduce((all, count, step) => all + (min + step) * count, 0);
  // The two middle votes, which are the same one where their number is odd.
  const middle = [Math.ceil(total / 2), Math.floor(total / 2) + 1];
  const [low, high] = middle.map((rank) => min + stepAt(counts, rank));
  return { mean: sum / total, median: (low! + high!) / 2 };
}

/** @param rank in the sorted votes, from 1 on */
function stepAt(counts: readonly number[], rank: number): number {
  let left = rank;
  return counts.findIndex((count) => (left -= count) <= 0);
}

/** A step as it is written where an end means something: `1 (not at all)`. */
export function namedStep(step: number, definition: Pick<Definition, 'settings'>): string {
  const { min, max } = scaleOf(definition);
  const { lowLabel, highLabel } = definition.settings;
  const meaning = step === min ? lowLabel : step === max ? highLabel : undefined;
  return meaning === undefined ? `${step}` : `${step} (${String(meaning)})`;
}
