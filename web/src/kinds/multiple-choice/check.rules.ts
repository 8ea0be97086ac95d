import type { CheckingKind } from '../checking-kind.js';
import { creditIn, keyOptions } from '../options/check.rules.js';

/** Exactly the key's options are right; a wrong one takes away a right one, where it says nothing else. */
export const multipleChoice: CheckingKind = {
  creditOf(_, { optionIds = [] }, key) {
    const right = keyOptions(key);
    const brings = creditIn(key);
    if (brings) return Math.min(1, Math.max(0, brings(optionIds) / brings(right)));
    if (right.length === 0) return optionIds.length === 0 ? 1 : 0;
    const hits = optionIds.filter((id) => right.includes(id)).length;
    return Math.max(0, hits - (optionIds.length - hits)) / right.length;
  },
  rightOptionsOf: keyOptions,
};
