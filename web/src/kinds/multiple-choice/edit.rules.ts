import type { Question } from '../../../../src/contract/index.js';
import type { EditingRules } from '../editing-kind.js';
import { numberIn, settingAt } from '../numbers/number.rules.js';
import { optionAt, type OptionValues, toOptionValues, written } from '../options/edit.rules.js';

/** Numbers as they are typed. */
export interface BoundValues extends OptionValues {
  minChoices: string;
  /** Empty: as many as there are. */
  maxChoices: string;
}

export const editingRules: EditingRules<BoundValues> = {
  toValues: (question) => ({ ...toOptionValues(question), ...toBounds(question) }),

  toRequest: (values) => ({
    options: written(values),
    settings: {
      minChoices: numberIn(values.minChoices),
      maxChoices: numberIn(values.maxChoices),
    },
  }),

  typedAt: (path, values) => optionAt(path, values) ?? settingAt(path, values),
};

function toBounds(question: Question | undefined) {
  const { minChoices = null, maxChoices = null } = question?.settings ?? {};
  const hasAll = maxChoices === null || maxChoices === question?.options.length;
  return { minChoices: `${minChoices ?? 1}`, maxChoices: hasAll ? '' : `${maxChoices}` };
}
