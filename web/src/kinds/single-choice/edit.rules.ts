import type { EditingRules } from '../editing-kind.js';
import { optionAt, type OptionValues, toOptionValues, written } from '../options/edit.rules.js';
import { rightKey, withRight } from '../options/key.rules.js';

export const editingRules: EditingRules<OptionValues> = {
  toValues: (question) => withRight(toOptionValues(question), question),
  toRequest: (values) => ({ options: written(values), settings: {} }),
  keyOf: rightKey,
  typedAt: optionAt,
};
