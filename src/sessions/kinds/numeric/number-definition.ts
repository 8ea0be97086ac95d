import type { Definition } from '../question-kind.js';
import { toUnits } from './decimal.rules.js';

export function decimalsOf({ settings }: Definition): number {
  return (settings.decimals as number | undefined) ?? 0;
}

export function unitOf({ settings }: Definition): string | undefined {
  return settings.unit as string | undefined;
}

/** The least and the greatest number, in units; undefined where any is taken. */
export function boundsOf(definition: Definition) {
  const { min, max } = definition.settings;
  const decimals = decimalsOf(definition);
  return {
    min: min === undefined ? undefined : toUnits(min, decimals),
    max: max === undefined ? undefined : toUnits(max, decimals),
  };
}

/** What a question takes, apart from its bounds. */
export function kindOfNumber(decimals: number): string {
  if (decimals === 0) return 'a whole number of at most 15 digits';
  return `a number with at most ${decimals} decimals and 15 digits`;
}
