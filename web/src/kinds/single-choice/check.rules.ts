import type { CheckingKind } from '../checking-kind.js';
import { keyOptions } from '../options/check.rules.js';

/** Any one of the key's options is right. */
export const singleChoice: CheckingKind = {
  creditOf: (_, { optionIds = [] }, key) =>
    optionIds.some((id) => keyOptions(key).includes(id)) ? 1 : 0,
  rightOptionsOf: keyOptions,
};
