import { optionColumns } from '../ballot-cells.js';
import { boundSettings, boundsOf, checkBounds, drawSome, refuseOutside } from '../bounds.rules.js';
import { joinedLabelsCell } from '../cells.rules.js';
import { rightOf } from '../elsewhere.js';
import { optionsForm } from '../options-form.js';
import {
  checkOptions,
  countedByOption,
  optionBuckets,
  optionIdAt,
  packOptions,
} from '../options.rules.js';
import type { QuestionKind } from '../question-kind.js';
import { multipleChoiceKey } from './multiple-choice.key.js';

/** Several options out of several. Packed as the options' indexes, ascending. */
export const multipleChoice: QuestionKind = {
  name: 'multiple_choice',
  ...countedByOption(false),

  example: {
    prompt: 'What makes you stay with a tool?',
    options: [
      'It never loses data',
      'Fast, even on a bad line',
      'Runs on my own server',
      'Clear documentation',
      'A friendly community',
      'Dark mode',
    ],
    settings: { maxChoices: 3, allowChange: true },
    leanings: [40, 26, 17, 21, 10, 6],
  },

  cell: joinedLabelsCell,
  form: {
    ...optionsForm('checkbox'),
    instruction(definition, language) {
      const { minChoices, maxChoices } = boundsOf(definition);
      const [choose, to] = { en: ['Choose', 'to'], de: ['Wähle', 'bis'] }[language] as [
        string,
        string,
      ];
      if (minChoices === maxChoices) return `${choose} ${minChoices}`;
      return `${choose} ${minChoices} ${to} ${maxChoices}`;
    },
  },

  settings: boundSettings,

  check: (definition) => [...checkOptions(definition), ...checkBounds(definition)],

  resolveSettings: boundsOf,

  pack(choice, definition) {
    const indexes = packOptions(choice, definition);
    refuseOutside(definition, indexes.length);
    return indexes;
  },

  unpack: (packed, definition) => ({
    optionIds: (packed as number[]).map((index) => optionIdAt(index, definition)),
  }),

  draw: drawSome,

  increments: (packed, definition) =>
    (packed as number[]).map((index) => [optionIdAt(index, definition), 1] as const),

  ballot: {
    columns: optionColumns,
    cells: (packed, { options }) =>
      options.map((_, index) => ((packed as number[]).includes(index) ? 'chosen' : '')),
    approved: (packed) => packed as number[],
  },

  key: multipleChoiceKey,

  crossed: {
    exclusive: false,
    all: optionBuckets,
    of: (packed, definition) => (packed as number[]).map((index) => optionIdAt(index, definition)),
  },

  elsewhere: (definition, key) => ({
    is: 'choice',
    isMultiple: true,
    ...rightOf(key, definition, 'together'),
    ...boundsOf(definition),
  }),
};
