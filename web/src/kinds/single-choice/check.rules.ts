import type { CheckingKind } from '../checking-kind.js';
import { creditIn, keyOptions } from '../options/check.rules.js';

/** Any one of the key's options is right; others may be in part. */
export const singleChoice: CheckingKind = {
  creditOf(_, { optionIds = [] }, key) {
    if (optionIds.some((id) => keyOptions(key).includes(id))) return 1;
    return Math.max(0, creditIn(key)?.(optionIds) ?? 0) / 1_000;
  },
  rightOptionsOf: keyOptions,
};
