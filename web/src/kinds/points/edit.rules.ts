import type { EditingRules } from '../editing-kind.js';
import { numberIn, settingAt } from '../numbers/number.rules.js';
import { optionAt, type OptionValues, toOptionValues, written } from '../options/edit.rules.js';
import { totalOf } from './points.rules.js';

export interface PointsValues extends OptionValues {
  /** As it is typed. */
  total: string;
}

export const editingRules: EditingRules<PointsValues> = {
  toValues: (question) => ({
    ...toOptionValues(question),
    total: `${question ? totalOf(question) : 100}`,
  }),

  toRequest: (values) => ({
    options: written(values),
    settings: { total: numberIn(values.total) },
  }),

  typedAt: (path, values) => optionAt(path, values) ?? settingAt(path, values),
};
