import { InvalidChoiceError } from '../invalid-choice.error.js';
import {
  checkOptions,
  countedByOption,
  optionIdAt,
  packOptions,
  refuseSettings,
} from '../options.rules.js';
import type { QuestionKind } from '../question-kind.js';

/** One option out of several. Packed as the option's index. */
export const singleChoice: QuestionKind = {
  name: 'single_choice',
  ...countedByOption(true),

  check(definition) {
    const { settings } = definition;
    const bounds = ['minChoices', 'maxChoices'] as const;
    return [
      ...checkOptions(definition),
      ...bounds
        .filter((name) => (settings[name] ?? 1) !== 1)
        .map((name) => ({ path: `settings.${name}`, message: 'is always 1 here' })),
      ...refuseSettings(settings, 'single_choice', ['min', 'max']),
    ];
  },

  resolveSettings: () => ({ minChoices: 1, maxChoices: 1, min: null, max: null }),

  pack(choice, definition) {
    const [index, ...others] = packOptions(choice, definition);
    if (index === undefined || others.length > 0) {
      throw new InvalidChoiceError('Choose exactly one option.');
    }
    return index;
  },

  unpack: (packed, definition) => ({ optionIds: [optionIdAt(packed as number, definition)] }),

  increments: (packed, definition) => [[optionIdAt(packed as number, definition), 1]],
};
