import { rankingMethodNames, type RankingSummary } from '../../../contract/index.js';
import { optionCell } from '../ballot-cells.js';
import { boundSettings, boundsOf, checkBounds, drawSome, refuseOutside } from '../bounds.rules.js';
import { joinedLabelsCell } from '../cells.rules.js';
import { optionIds } from '../choice-field.js';
import {
  checkOptions,
  hasSameOptions,
  indexesOf,
  optionBuckets,
  optionIdAt,
} from '../options.rules.js';
import type { QuestionKind } from '../question-kind.js';
import { oneOf } from '../setting-field.js';
import { rankingFigure } from './ranking.figure.js';
import { rankingForm } from './ranking.form.js';
import { rankingKey } from './ranking.key.js';
import { RankingSummaryDto } from './ranking-summary.dto.js';
import { methodOf, summarize } from './summarize.rules.js';
import { countersIn, isHeavy } from './summary.rules.js';

/**
 * Options in an order, best first; not all need be named. Packed as the options' indexes in that order.
 * Counted are first places, by the option's id, and what the question's method counts: see there. Of n
 * options these are n more by Borda, n(n - 1) by Condorcet, and by instant runoff as many as there are
 * distinct rankings among the votes.
 */
export const ranking: QuestionKind = {
  name: 'ranking',
  takesOptions: true,
  choice: optionIds,

  example: {
    prompt: 'Where does the next offsite go?',
    options: ['Lisbon', 'Oslo', 'Kraków', 'Ghent', 'Bologna'],
    settings: { method: 'irv', allowChange: true },
    leanings: [30, 16, 24, 12, 26],
  },

  cell: joinedLabelsCell,
  form: rankingForm,
  figure: (result, _, language) => rankingFigure(result, language),
  summaryType: RankingSummaryDto,

  settings: [
    ...boundSettings,
    oneOf('method', rankingMethodNames, 'how votes are counted, `borda` if left out'),
  ],

  check: (definition) => [...checkOptions(definition), ...checkBounds(definition)],

  resolveSettings: (definition) => ({ ...boundsOf(definition), method: methodOf(definition).name }),

  pack(choice, definition) {
    const indexes = indexesOf(choice, definition);
    refuseOutside(definition, indexes.length);
    return indexes;
  },

  unpack: (packed, definition) => ({
    optionIds: (packed as number[]).map((index) => optionIdAt(index, definition)),
  }),

  draw: drawSome,

  asksTheSame: (one, other) => hasSameOptions(one, other) && methodOf(one) === methodOf(other),

  increments(packed, definition) {
    const order = packed as number[];
    const { options } = definition;
    return [
      [optionIdAt(order[0]!, definition), 1],
      ...methodOf(definition).incrementsOf(order, options.length),
    ];
  },

  summarize,

  apart: {
    isNeeded: (counts, definition) =>
      methodOf(definition).name === 'irv' && isHeavy(counts, definition.options.length),
    program: 'ranking/ranking.worker.js',
  },

  ballot: {
    columns: ({ options }) => options.map((_, place) => `place ${place + 1}`),
    cells: (packed, definition) =>
      definition.options.map((_, place) => {
        const index = (packed as number[])[place];
        return index === undefined ? '' : optionCell(index, definition);
      }),
    ranked: (packed) => packed as number[],
  },

  key: rankingKey,

  /** By first place. */
  crossed: {
    exclusive: true,
    all: optionBuckets,
    of: (packed, definition) => [optionIdAt((packed as number[])[0]!, definition)],
  },

  countsOf: ({ buckets, summary }) => countersIn(buckets, summary as RankingSummary),
};
