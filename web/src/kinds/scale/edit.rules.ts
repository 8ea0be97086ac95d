import type { Question } from '../../../../src/contract/index.js';
import { numberIn } from '../numbers/number.rules.js';
import { endsOf, scaleOf } from './scale.rules.js';

/** Numbers as they are typed, and what the ends mean. */
export interface ScaleValues {
  min: string;
  max: string;
  lowLabel: string;
  highLabel: string;
}

export function toScaleValues(question: Question | undefined): ScaleValues {
  const { min, max } = scaleOf(question ?? defaults);
  const { low, high } = endsOf(question ?? defaults);
  return { min: `${min}`, max: `${max}`, lowLabel: low, highLabel: high };
}

const defaults = {
  settings: {
    allowChange: false,
    scoring: null,
    minChoices: null,
    maxChoices: null,
    min: null,
    max: null,
  },
};

/** Null takes a setting back to its default. */
export function toScaleSettings({ min, max, lowLabel, highLabel }: ScaleValues) {
  return {
    min: numberIn(min),
    max: numberIn(max),
    lowLabel: lowLabel.trim() || null,
    highLabel: highLabel.trim() || null,
  };
}
