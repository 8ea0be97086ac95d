import { type RankingMethodName, rankingMethodNames } from '../../../../src/contract/index.js';
import type { EditingRules } from '../editing-kind.js';
import { settingAt } from '../numbers/number.rules.js';
import { type Bounds, fromBounds, toBounds } from '../options/bounds.rules.js';
import { optionAt, type OptionValues, toOptionValues, written } from '../options/edit.rules.js';
import { orderKey, withPlaces } from '../options/key.rules.js';

export type RankingValues = OptionValues & Bounds & { method: RankingMethodName };

export const editingRules: EditingRules<RankingValues> = {
  toValues: (question) => ({
    ...withPlaces(toOptionValues(question), question),
    ...toBounds(question),
    method: rankingMethodNames.find((name) => name === question?.settings.method) ?? 'borda',
  }),

  toRequest: (values) => ({
    options: written(values),
    settings: { ...fromBounds(values), method: values.method },
  }),

  keyOf: orderKey,

  typedAt: (path, values) => optionAt(path, values) ?? settingAt(path, values),
};
