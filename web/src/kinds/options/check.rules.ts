import type { AnswerKey } from '../../../../src/contract/index.js';
import { sumOf, tenths } from '../../../../src/contract/partial-credit.js';
import type { KeyWith } from '../checking-kind.js';

/** The options that a key names, in its order. */
export const keyOptions = (key: AnswerKey): readonly string[] =>
  (key as KeyWith<'optionIds'>).optionIds;

/**
 * What options bring together, in tenths of a percent of the points; undefined where the key says nothing
 * of that.
 */
export function creditIn(key: AnswerKey): ((optionIds: readonly string[]) => number) | undefined {
  const { partialCredit } = key as KeyWith<'optionIds'>;
  return partialCredit && ((ids) => sumOf(ids.map((id) => tenths(partialCredit[id]))));
}
