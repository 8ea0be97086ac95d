import type { Question } from '../../../../src/contract/index.js';
import { numberIn } from '../numbers/number.rules.js';

/** How many options a choice may name, as it is typed. */
export interface Bounds {
  minChoices: string;
  /** Empty: as many as there are. */
  maxChoices: string;
}

export function toBounds(question: Question | undefined): Bounds {
  const { minChoices = null, maxChoices = null } = question?.settings ?? {};
  const hasAll = maxChoices === null || maxChoices === question?.options.length;
  return { minChoices: `${minChoices ?? 1}`, maxChoices: hasAll ? '' : `${maxChoices}` };
}

export function fromBounds({ minChoices, maxChoices }: Bounds) {
  return { minChoices: numberIn(minChoices), maxChoices: numberIn(maxChoices) };
}
