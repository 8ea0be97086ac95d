import type { Question } from '../../../../src/contract/index.js';
import type { EditingRules } from '../editing-kind.js';
import { numberIn } from '../numbers/number.rules.js';
import { numbersOf } from './number-settings.js';

/** Numbers as they are typed; empty ends are none. */
export interface NumericValues {
  least: string;
  greatest: string;
  decimals: string;
  unit: string;
  /** Empty where nothing is right. */
  rightNumber: string;
  /** Whether all are right who are near enough, or only who is nearest. */
  rightBy: 'tolerance' | 'closest';
  /** Empty: none. */
  tolerance: string;
}

const fields: Readonly<Record<string, keyof NumericValues>> = {
  'settings.min': 'least',
  'settings.max': 'greatest',
  'settings.decimals': 'decimals',
  'settings.unit': 'unit',
};

export const editingRules: EditingRules<NumericValues> = {
  toValues(question) {
    const right = keyValues(question);
    if (!question) return { least: '', greatest: '', decimals: '0', unit: '', ...right };
    const { min, max, decimals, unit } = numbersOf(question);
    return {
      least: `${min ?? ''}`,
      greatest: `${max ?? ''}`,
      decimals: `${decimals}`,
      unit,
      ...right,
    };
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

  keyOf({ rightNumber, rightBy, tolerance }) {
    const value = numberIn(rightNumber);
    if (value === null) return null;
    return rightBy === 'closest'
      ? { value, closest: true }
      : { value, tolerance: numberIn(tolerance) ?? 0 };
  },

  typedAt(path, values) {
    const name = fields[path];
    return name && values[name];
  },
};

function keyValues(
  question: Question | undefined,
): Pick<NumericValues, 'rightNumber' | 'rightBy' | 'tolerance'> {
  const key = question?.answerKey;
  if (!key || !('value' in key)) return { rightNumber: '', rightBy: 'tolerance', tolerance: '' };
  const rightNumber = `${key.value}`;
  if ('closest' in key) return { rightNumber, rightBy: 'closest', tolerance: '' };
  return { rightNumber, rightBy: 'tolerance', tolerance: key.tolerance ? `${key.tolerance}` : '' };
}
