import type { EditingRules } from '../editing-kind.js';
import { settingAt } from '../numbers/number.rules.js';
import { type Bounds, fromBounds, toBounds } from '../options/bounds.rules.js';
import { optionAt, type OptionValues, toOptionValues, written } from '../options/edit.rules.js';
import { rightKey, withRight } from '../options/key.rules.js';

/** Numbers as they are typed. */
export type BoundValues = OptionValues & Bounds;

export const editingRules: EditingRules<BoundValues> = {
  toValues: (question) => ({
    ...withRight(toOptionValues(question), question),
    ...toBounds(question),
  }),
  toRequest: (values) => ({ options: written(values), settings: fromBounds(values) }),
  keyOf: rightKey,
  typedAt: (path, values) => optionAt(path, values) ?? settingAt(path, values),
};
