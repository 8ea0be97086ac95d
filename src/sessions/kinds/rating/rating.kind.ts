import { pick } from '../../../platform/random.js';
import { type BucketName, countedBuckets, countsIn, sameBuckets } from '../buckets.rules.js';
import { valueCell } from '../cells.rules.js';
import { value, valueOf } from '../choice-field.js';
import { InvalidChoiceError } from '../invalid-choice.error.js';
import type { Definition, QuestionKind } from '../question-kind.js';
import {
  centreOf,
  checkScale,
  isStep,
  resolveScale,
  scaleOf,
  scaleSettings,
  stepsOf,
} from '../scale.rules.js';
import { ratingFigure } from './rating.figure.js';
import { ratingForm } from './rating.form.js';

/** A whole number on a scale, 1 to 5 if left out. Packed as the number. */
export const rating: QuestionKind = {
  name: 'rating',
  takesOptions: false,
  choice: value,

  example: {
    prompt: 'How do you like it so far?',
    settings: { min: 1, max: 5, allowChange: true },
    leanings: [2, 4, 15, 44, 35],
  },

  cell: valueCell,
  form: ratingForm,
  figure: ratingFigure,

  settings: scaleSettings,
  check: checkScale,
  resolveSettings: resolveScale,

  pack(choice, definition) {
    const step = valueOf(value, choice);
    const scale = scaleOf(definition);
    if (!isStep(step, scale)) {
      const { min, max } = scale;
      throw new InvalidChoiceError(`"value" must be a whole number from ${min} to ${max}.`);
    }
    return step + 0; // of -0, which is equal, the 0
  },

  unpack: (packed) => ({ value: packed as number }),

  draw(definition, random, leanings = []) {
    const weights = stepsOf(definition).map((_, step) => leanings[step] ?? 1);
    return { value: scaleOf(definition).min + pick(weights, random) };
  },

  asksTheSame: sameBuckets(stepBuckets),

  increments: (packed) => [[`${packed as number}`, 1]],

  summarize(counts, totalVotes, definition) {
    const buckets = countedBuckets(stepBuckets(definition), counts, totalVotes);
    const { min } = scaleOf(definition);
    return {
      buckets,
      stats:
        centreOf(
          buckets.map(({ count }) => count),
          min,
        ) ?? {},
      summary: { shape: 'scale', exclusive: true },
    };
  },

  ballot: {
    columns: () => ['value'],
    cells: (packed) => [`Step ${packed as number}`],
  },

  countsOf: countsIn,

  crossed: {
    exclusive: true,
    all: stepBuckets,
    of: (packed) => [`${packed as number}`],
  },
};

function stepBuckets(definition: Definition): BucketName[] {
  return stepsOf(definition).map((step) => ({ key: `${step}`, label: `${step}` }));
}
