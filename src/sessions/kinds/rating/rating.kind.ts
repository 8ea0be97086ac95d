import { type Bucket, type FieldError, limits, type Result } from '../../../contract/index.js';
import { pick } from '../../../platform/random.js';
import { countedBuckets, countsIn, sameBuckets } from '../buckets.rules.js';
import { value, valueOf } from '../choice-field.js';
import { InvalidChoiceError } from '../invalid-choice.error.js';
import type { QuestionKind } from '../question-kind.js';
import { wholeNumber } from '../setting-field.js';
import { ratingForm } from './rating.form.js';
import { scaleOf, steps } from './steps.rules.js';

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

  form: ratingForm,

  settings: [wholeNumber('min', '1 if left out'), wholeNumber('max', '5 if left out')],

  check(definition) {
    const errors: FieldError[] = [];
    const { min, max } = scaleOf(definition);
    if (min >= max) errors.push({ path: 'settings.max', message: 'must be greater than min' });
    if (max - min >= limits.ratingStepsMax) {
      const message = `must leave at most ${limits.ratingStepsMax} steps from min`;
      errors.push({ path: 'settings.max', message });
    }
    return errors;
  },

  resolveSettings: scaleOf,

  pack(choice, definition) {
    const step = valueOf(value, choice);
    const { min, max } = scaleOf(definition);
    if (!Number.isInteger(step) || step < min || step > max) {
      throw new InvalidChoiceError(`"value" must be a whole number from ${min} to ${max}.`);
    }
    return step;
  },

  unpack: (packed) => ({ value: packed as number }),

  draw(definition, random, leanings = []) {
    const weights = steps(definition).map((_, step) => leanings[step] ?? 1);
    return { value: scaleOf(definition).min + pick(weights, random) };
  },

  asksTheSame: sameBuckets(steps),

  increments: (packed) => [[`${packed as number}`, 1]],

  summarize(counts, totalVotes, definition) {
    const buckets = countedBuckets(steps(definition), counts, totalVotes);
    return { buckets, stats: statsOf(buckets), summary: { shape: 'scale', exclusive: true } };
  },

  countsOf: countsIn,
};

/** @param buckets in ascending order */
function statsOf(buckets: readonly Bucket[]): Result['stats'] {
  const total = buckets.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return {};
  const sum = buckets.reduce((all, { key, count }) => all + Number(key) * count, 0);
  return {
    mean: sum / total,
    median: (valueAt(buckets, total, 0) + valueAt(buckets, total, 1)) / 2,
  };
}

/**
 * One of the two middle values of the sorted votes (the same one where their number is odd).
 * @param side 0 for the lower, 1 for the upper
 */
function valueAt(buckets: readonly Bucket[], total: number, side: 0 | 1): number {
  let rank = side === 0 ? Math.ceil(total / 2) : Math.floor(total / 2) + 1;
  for (const { key, count } of buckets) {
    rank -= count;
    if (rank <= 0) return Number(key);
  }
  throw new RangeError('the buckets hold fewer votes than their total');
}
