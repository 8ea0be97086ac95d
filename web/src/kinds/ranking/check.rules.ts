import type { CheckingKind } from '../checking-kind.js';
import { keyOptions } from '../options/check.rules.js';

/** Each option at its place is worth the same. */
export const ranking: CheckingKind = {
  creditOf(_, { optionIds = [] }, key) {
    const order = keyOptions(key);
    return optionIds.filter((id, place) => order[place] === id).length / order.length;
  },
};
