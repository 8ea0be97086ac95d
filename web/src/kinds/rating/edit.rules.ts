import type { EditingRules } from '../editing-kind.js';
import { settingAt } from '../numbers/number.rules.js';
import { type ScaleValues, toScaleSettings, toScaleValues } from '../scale/edit.rules.js';

export const editingRules: EditingRules<ScaleValues> = {
  toValues: toScaleValues,
  toRequest: (values) => ({ options: [], settings: toScaleSettings(values) }),
  typedAt: settingAt,
};
