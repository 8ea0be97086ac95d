import { tenths, WHOLE } from '../../contract/partial-credit.js';
import type { KeyWith } from './answer-keys.rules.js';
import type { Credit, Definition } from './question-kind.js';

/** What choosing each option brings, in tenths of a percent; undefined where it is as usual. */
export function tenthsIn(
  { partialCredit }: KeyWith<'optionIds'>,
  { options }: Definition,
): readonly number[] | undefined {
  return partialCredit && options.map(({ id }) => tenths(partialCredit[id]));
}

/** Of choices that bring so many tenths of a percent; what takes away takes from the same answer alone. */
export function creditOf(got: number, of: number): Credit {
  return { got: Math.min(of, Math.max(0, got)), of };
}

/** Of one choice. */
export const creditOfOne = (got: number): Credit => creditOf(got, WHOLE);
