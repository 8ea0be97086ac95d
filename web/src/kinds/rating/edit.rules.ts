import type { EditingRules } from '../editing-kind.js';
import { numberIn, settingAt } from '../numbers/number.rules.js';

/** Numbers as they are typed. */
export interface ScaleValues {
  min: string;
  max: string;
}

export const editingRules: EditingRules<ScaleValues> = {
  toValues: (question) => ({
    min: `${question?.settings.min ?? 1}`,
    max: `${question?.settings.max ?? 5}`,
  }),

  toRequest: ({ min, max }) => ({
    options: [],
    settings: { min: numberIn(min), max: numberIn(max) },
  }),

  typedAt: settingAt,
};
