import type { CheckingKind } from '../checking-kind.js';
import { keyOptions } from '../options/check.rules.js';

/** Exactly the key's options are right; a wrong one takes away a right one. */
export const multipleChoice: CheckingKind = {
  creditOf(_, { optionIds = [] }, key) {
    const right = keyOptions(key);
    if (right.length === 0) return optionIds.length === 0 ? 1 : 0;
    const hits = optionIds.filter((id) => right.includes(id)).length;
    return Math.max(0, hits - (optionIds.length - hits)) / right.length;
  },
  rightOptionsOf: keyOptions,
};
