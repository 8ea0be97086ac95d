import type { ScalesSummary } from '../../../contract/index.js';
import { numbersOnBallot } from '../ballot-cells.js';
import { countedBuckets } from '../buckets.rules.js';
import { numbersCell } from '../cells.rules.js';
import { InvalidChoiceError } from '../invalid-choice.error.js';
import { indexedNumbers, numbersByOption, withIds } from '../numbers-by-option.js';
import { checkOptions, hasSameOptions, optionBuckets } from '../options.rules.js';
import type { Counts, Definition, QuestionKind, Summarized } from '../question-kind.js';
import {
  centreOf,
  checkScale,
  isStep,
  resolveScale,
  scaleOf,
  scaleSettings,
  stepsOf,
} from '../scale.rules.js';
import { drawScales } from './scales.draw.js';
import { scalesFigure } from './scales.figure.js';
import { scalesForm } from './scales.form.js';
import { ScalesSummaryDto } from './scales-summary.dto.js';

const values = numbersByOption(
  'values',
  'Of a question with several items on one scale: a step for each of them. Items may be left out, ' +
    'but not all.',
);

/**
 * Several items on one scale, 1 to 5 if left out; an option is an item. Packed as `[index, step]` of
 * the items that are rated. A counter an item and step: at most 50 × 101.
 */
export const scales: QuestionKind = {
  name: 'scales',
  takesOptions: true,
  choice: values,
  settings: scaleSettings,
  check: (definition) => [...checkOptions(definition), ...checkScale(definition)],
  resolveSettings: resolveScale,

  pack(choice, definition) {
    const given = indexedNumbers(values, choice, definition);
    const scale = scaleOf(definition);
    if (!given.every(([, step]) => isStep(step, scale))) {
      const { min, max } = scale;
      throw new InvalidChoiceError(`"values" must hold whole numbers from ${min} to ${max}.`);
    }
    if (given.length === 0) throw new InvalidChoiceError('Rate at least one item.');
    return given;
  },

  unpack: (packed, definition) => ({ values: Object.fromEntries(withIds(packed, definition)) }),

  asksTheSame(one, other) {
    const [a, b] = [scaleOf(one), scaleOf(other)];
    return hasSameOptions(one, other) && a.min === b.min && a.max === b.max;
  },

  increments(packed, definition) {
    const { min } = scaleOf(definition);
    return withIds(packed, definition).map(([id, step]) => [counterOf(id, step - min), 1] as const);
  },

  summarize: summarizeScales,
  summaryType: ScalesSummaryDto,

  countsOf({ summary }) {
    const { items } = summary as ScalesSummary;
    return Object.fromEntries(
      items.flatMap(({ key, counts }) => counts.map((count, at) => [counterOf(key, at), count])),
    );
  },

  ballot: numbersOnBallot('Step'),

  example: {
    prompt: 'How did you like the day?',
    options: ['Talks', 'Food', 'Rooms', 'Time to talk'],
    settings: { lowLabel: 'Not at all', highLabel: 'Very much' },
    leanings: [1, 1, 2, 4, 3],
  },
  draw: drawScales,
  cell: numbersCell('values'),
  form: scalesForm,
  figure: scalesFigure,
  elsewhere: (definition) => ({ is: 'grid', ...resolveScale(definition) }),
};

/** @param at which step of the scale, from 0 on */
function counterOf(optionId: string, at: number): string {
  return `${optionId} ${at}`;
}

function summarizeScales(counts: Counts, totalVotes: number, definition: Definition): Summarized {
  const steps = stepsOf(definition);
  const items = optionBuckets(definition).map(({ key, label }) => {
    const ofSteps = steps.map((_, at) => counts[counterOf(key, at)] ?? 0);
    const { mean = null, median = null } = centreOf(ofSteps, steps[0]!) ?? {};
    return { key, label, mean, median, counts: ofSteps };
  });
  const ratings = items.map(({ key, counts }) => [key, counts.reduce((sum, one) => sum + one, 0)]);
  const summary: ScalesSummary = { shape: 'scales', exclusive: false, items };
  return {
    buckets: countedBuckets(
      items,
      Object.fromEntries(ratings) as Record<string, number>,
      totalVotes,
    ),
    stats: {},
    summary,
  };
}
