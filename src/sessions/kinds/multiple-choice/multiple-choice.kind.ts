import type { FieldError } from '../../../contract/index.js';
import { InvalidChoiceError } from '../invalid-choice.error.js';
import { checkOptions, countedByOption, optionIdAt, packOptions } from '../options.rules.js';
import type { Definition, QuestionKind } from '../question-kind.js';
import { wholeNumber } from '../setting-field.js';

/** Several options out of several. Packed as the options' indexes, ascending. */
export const multipleChoice: QuestionKind = {
  name: 'multiple_choice',
  ...countedByOption(false),

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
