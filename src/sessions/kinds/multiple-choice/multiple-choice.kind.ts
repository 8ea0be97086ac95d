import type { FieldError } from '../../../contract/index.js';
import { pickSome } from '../../../platform/random.js';
import { InvalidChoiceError } from '../invalid-choice.error.js';
import { optionsForm } from '../options-form.js';
import { checkOptions, countedByOption, optionIdAt, packOptions } from '../options.rules.js';
import type { Definition, QuestionKind } from '../question-kind.js';
import { wholeNumber } from '../setting-field.js';

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

  settings: [
    wholeNumber('minChoices', '1 if left out'),
    wholeNumber('maxChoices', 'all options if left out'),
  ],

  check: (definition) => [...checkOptions(definition), ...checkBounds(definition)],

  resolveSettings: boundsOf,

  pack(choice, definition) {
    const indexes = packOptions(choice, definition);
    const { minChoices, maxChoices } = boundsOf(definition);
    if (indexes.length < minChoices || indexes.length > maxChoices) {
      throw new InvalidChoiceError(
        minChoices === maxChoices
          ? `Choose exactly ${minChoices}.`
          : `Choose ${minChoices} to ${maxChoices} options.`,
      );
    }
    return indexes;
  },

  unpack: (packed, definition) => ({
    optionIds: (packed as number[]).map((index) => optionIdAt(index, definition)),
  }),

  draw(definition, random, leanings) {
    const { minChoices, maxChoices } = boundsOf(definition);
    const size = minChoices + Math.floor(random() * (maxChoices - minChoices + 1));
    return { optionIds: pickSome(definition.options, size, random, leanings).map(({ id }) => id) };
  },

  increments: (packed, definition) =>
    (packed as number[]).map((index) => [optionIdAt(index, definition), 1] as const),
};

function boundsOf({ options, settings }: Definition) {
  return {
    minChoices: settings.minChoices ?? 1,
    maxChoices: settings.maxChoices ?? options.length,
  };
}

function checkBounds(definition: Definition): FieldError[] {
  const { minChoices, maxChoices } = boundsOf(definition);
  const errors: FieldError[] = [];
  if (minChoices < 1) errors.push({ path: 'settings.minChoices', message: 'must be at least 1' });
  if (maxChoices > definition.options.length) {
    errors.push({ path: 'settings.maxChoices', message: 'must not exceed the number of options' });
  }
  if (minChoices > maxChoices) {
    errors.push({ path: 'settings.minChoices', message: 'must not exceed maxChoices' });
  }
  return errors;
}
