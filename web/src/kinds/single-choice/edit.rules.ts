import type { EditingRules } from '../editing-kind.js';
import { optionAt, type OptionValues, toOptionValues, written } from '../options/edit.rules.js';

export const editingRules: EditingRules<OptionValues> = {
  toValues: toOptionValues,
  toRequest: (values) => ({ options: written(values), settings: {} }),
  typedAt: optionAt,
};
