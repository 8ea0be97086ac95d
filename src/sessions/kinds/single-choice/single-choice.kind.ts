import { pickSome } from '../../../platform/random.js';
import { optionCell } from '../ballot-cells.js';
import { labelsCell } from '../cells.rules.js';
import { rightPlaces } from '../elsewhere.js';
import { InvalidChoiceError } from '../invalid-choice.error.js';
import { optionsForm } from '../options-form.js';
import { checkOptions, countedByOption, optionIdAt, packOptions } from '../options.rules.js';
import type { QuestionKind } from '../question-kind.js';
import { wholeNumber } from '../setting-field.js';
import { singleChoiceKey } from './single-choice.key.js';

const bounds = ['minChoices', 'maxChoices'] as const;

/** One option out of several. Packed as the option's index. */
export const singleChoice: QuestionKind = {
  name: 'single_choice',
  ...countedByOption(true),

  example: {
    prompt: 'What is the next talk about?',
    options: [
      'Scaling real-time systems',
      'Privacy by design',
      'Testing what matters',
      'Stories from production',
      'Surprise us',
    ],
    settings: {},
    leanings: [36, 14, 19, 25, 6],
  },

  cell: labelsCell,
  form: {
    ...optionsForm('radio'),
    instruction: (_, language) => ({ en: 'Choose one', de: 'Wähle eine' })[language],
  },

  settings: bounds.map((name) => wholeNumber(name, 'always 1')),

  check(definition) {
    return [
      ...checkOptions(definition),
      ...bounds
        .filter((name) => (definition.settings[name] ?? 1) !== 1)
        .map((name) => ({ path: `settings.${name}`, message: 'is always 1 here' })),
    ];
  },

  resolveSettings: () => ({ minChoices: 1, maxChoices: 1 }),

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

  key: singleChoiceKey,

  elsewhere: (definition, key) => ({
    is: 'choice',
    isMultiple: false,
    right: rightPlaces(key, definition),
    minChoices: 1,
    maxChoices: 1,
  }),
};
