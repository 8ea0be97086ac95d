import type { Question } from '../../../../src/contract/index.js';

type Scaled = Pick<Question, 'settings'>;

/** The least and the greatest value that one can choose. */
export function scaleOf({ settings }: Scaled): { min: number; max: number } {
  return { min: settings.min ?? 1, max: settings.max ?? 5 };
}

/** All values from the least to the greatest. */
export function valuesOf(question: Scaled): number[] {
  const { min, max } = scaleOf(question);
  return Array.from({ length: max - min + 1 }, (_, step) => min + step);
}

/** What the ends mean; empty where nothing is said. */
export function endsOf({ settings }: Scaled): { low: string; high: string } {
  const { lowLabel = '', highLabel = '' } = settings as { lowLabel?: string; highLabel?: string };
  return { low: lowLabel, high: highLabel };
}

/** What a value means, where it is an end; empty where nothing is said. */
export function meaningOf(value: number, question: Scaled): string {
  const { min, max } = scaleOf(question);
  const { low, high } = endsOf(question);
  return value === min ? low : value === max ? high : '';
}
