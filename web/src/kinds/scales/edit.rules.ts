import type { EditingRules } from '../editing-kind.js';
import { settingAt } from '../numbers/number.rules.js';
import { optionAt, type OptionValues, toOptionValues, written } from '../options/edit.rules.js';
import { type ScaleValues, toScaleSettings, toScaleValues } from '../scale/edit.rules.js';

export type ScalesValues = OptionValues & ScaleValues;

export const editingRules: EditingRules<ScalesValues> = {
  toValues: (question) => ({ ...toOptionValues(question), ...toScaleValues(question) }),
  toRequest: (values) => ({ options: written(values), settings: toScaleSettings(values) }),
  typedAt: (path, values) => optionAt(path, values) ?? settingAt(path, values),
};
