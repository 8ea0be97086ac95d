import type { EditingRules } from '../editing-kind.js';
import { numberIn } from '../numbers/number.rules.js';
import { numbersOf } from './number-settings.js';

/** Numbers as they are typed; empty ends are none. */
export interface NumericValues {
  least: string;
  greatest: string;
  decimals: string;
  unit: string;
}

const fields: Readonly<Record<string, keyof NumericValues>> = {
  'settings.min': 'least',
  'settings.max': 'greatest',
  'settings.decimals': 'decimals',
  'settings.unit': 'unit',
};

export const editingRules: EditingRules<NumericValues> = {
  toValues(question) {
    if (!question) return { least: '', greatest: '', decimals: '0', unit: '' };
    const { min, max, decimals, unit } = numbersOf(question);
    return { least: `${min ?? ''}`, greatest: `${max ?? ''}`, decimals: `${decimals}`, unit };
  },

  toRequest: ({ least, greatest, decimals, unit }) => ({
    options: [],
    settings: {
      min: numberIn(least),
      max: numberIn(greatest),
      decimals: numberIn(decimals),
      unit: unit.trim() || null,
    },
  }),

  typedAt(path, values) {
    const name = fields[path];
    return name && values[name];
  },
};
