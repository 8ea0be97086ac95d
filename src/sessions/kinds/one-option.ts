import { pickSome } from '../../platform/random.js';
import { optionCell } from './ballot-cells.js';
import { labelsCell } from './cells.rules.js';
import { rightOf } from './elsewhere.js';
import { InvalidChoiceError } from './invalid-choice.error.js';
import { optionsForm } from './options-form.js';
import { countedByOption, optionIdAt, packOptions } from './options.rules.js';
import type { QuestionKind } from './question-kind.js';

/** What all kinds have in common whose choice is one option out of several. Packed as the option's index. */
export const oneOption = {
  ...countedByOption(true),

  cell: labelsCell,
  form: {
    ...optionsForm('radio'),
    instruction: (_, language) => ({ en: 'Choose one', de: 'Wähle eine' })[language],
  },

  pack(choice, definition) {
    const [index, ...others] = packOptions(choice, definition);
    if (index === undefined || others.length > 0) {
      throw new InvalidChoiceError('Choose exactly one option.');
    }
    return index;
  },

  unpack: (packed, definition) => ({ optionIds: [optionIdAt(packed as number, definition)] }),

  draw: ({ options }, random, leanings) => ({
    optionIds: pickSome(options, 1, random, leanings).map(({ id }) => id),
  }),

  increments: (packed, definition) => [[optionIdAt(packed as number, definition), 1]],

  ballot: {
    columns: () => ['choice'],
    cells: (packed, definition) => [optionCell(packed as number, definition)],
    ranked: (packed) => [packed as number],
    approved: (packed) => [packed as number],
  },

  elsewhere: (definition, key) => ({
    is: 'choice',
    isMultiple: false,
    ...rightOf(key, definition, 'each'),
    minChoices: 1,
    maxChoices: 1,
  }),
} as const satisfies Partial<QuestionKind>;
