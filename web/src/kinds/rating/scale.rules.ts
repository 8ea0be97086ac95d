import type { Question } from '../../../../src/contract/index.js';

/** The least and the greatest value that one can choose. */
export function scaleOf({ settings }: Pick<Question, 'settings'>): { min: number; max: number } {
  return { min: settings.min ?? 1, max: settings.max ?? 5 };
}

/** All values from the least to the greatest. */
export function valuesOf(question: Pick<Question, 'settings'>): number[] {
  const { min, max } = scaleOf(question);
  return Array.from({ length: max - min + 1 }, (_, step) => min + step);
}
