import { limits, type PointsSummary } from '../../../contract/index.js';
import { numbersOnBallot } from '../ballot-cells.js';
import { countedBuckets, countsIn } from '../buckets.rules.js';
import { numbersCell } from '../cells.rules.js';
import { InvalidChoiceError } from '../invalid-choice.error.js';
import { indexedNumbers, numbersByOption, withIds } from '../numbers-by-option.js';
import { checkOptions, hasSameOptions, optionBuckets } from '../options.rules.js';
import type { Counts, Definition, QuestionKind, Summarized } from '../question-kind.js';
import { wholeNumber } from '../setting-field.js';
import { drawPoints } from './points.draw.js';
import { pointsFigure } from './points.figure.js';
import { pointsForm } from './points.form.js';
import { PointsSummaryDto } from './points-summary.dto.js';
import { totalOf } from './points-definition.js';

const pointsField = numbersByOption(
  'points',
  'Of a question that has points to allot: how many each option gets. Their sum is its `total`; an ' +
    'option that is left out gets none.',
);

/**
 * Points that each participant shares out among the options, all of them. Packed as `[index, points]`
 * of the options that get any. One counter an option, which holds its points.
 */
export const points: QuestionKind = {
  name: 'points',
  takesOptions: true,
  choice: pointsField,

  settings: [
    wholeNumber('total', 'how many each has to allot, 100 if left out', [1, limits.pointsMax]),
  ],

  check: checkOptions,
  resolveSettings: (definition) => ({ total: totalOf(definition) }),

  pack(choice, definition) {
    const given = indexedNumbers(pointsField, choice, definition);
    if (!given.every(([, amount]) => Number.isSafeInteger(amount) && amount >= 0)) {
      throw new InvalidChoiceError('"points" must hold whole numbers, each at least 0.');
    }
    const total = totalOf(definition);
    const sum = given.reduce((all, [, amount]) => all + amount, 0);
    if (sum !== total) {
      throw new InvalidChoiceError(`Allot exactly ${total} points, not ${sum}.`);
    }
    return given.filter(([, amount]) => amount > 0);
  },

  unpack: (packed, definition) => ({ points: Object.fromEntries(withIds(packed, definition)) }),

  asksTheSame: (one, other) => hasSameOptions(one, other) && totalOf(one) === totalOf(other),

  increments: withIds,
  summarize: summarizePoints,
  summaryType: PointsSummaryDto,
  countsOf: countsIn,
  ballot: numbersOnBallot('Points'),

  example: {
    prompt: 'What shall we put our time into?',
    options: ['Fewer meetings', 'Better tools', 'More tests', 'A new kitchen'],
    settings: { total: 100 },
    leanings: [5, 4, 2, 1],
  },
  draw: drawPoints,
  cell: numbersCell('points'),
  form: pointsForm,
  figure: (result, _, language) => pointsFigure(result, language),
};

function summarizePoints(counts: Counts, totalVotes: number, definition: Definition): Summarized {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const buckets = countedBuckets(optionBuckets(definition), counts, all);
  const summary: PointsSummary = {
    shape: 'points',
    exclusive: true,
    items: buckets.map(({ key, label, count }) => ({
      key,
      label,
      points: count,
      mean: totalVotes === 0 ? null : count / totalVotes,
    })),
  };
  return { buckets, stats: {}, summary };
}
