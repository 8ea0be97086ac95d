import type { Question } from '../../../../src/contract/index.js';

export interface NumberSettings {
  readonly min: number | null;
  readonly max: number | null;
  readonly decimals: number;
  /** Empty where there is none. */
  readonly unit: string;
}

export function numbersOf({ settings }: Pick<Question, 'settings'>): NumberSettings {
  const { min, max, decimals = 0, unit = '' } = settings;
  return { min, max, decimals: decimals as number, unit: unit as string };
}
