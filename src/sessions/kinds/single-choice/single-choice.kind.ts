import { oneOption } from '../one-option.js';
import { checkOptions, optionBuckets, optionIdAt } from '../options.rules.js';
import type { QuestionKind } from '../question-kind.js';
import { wholeNumber } from '../setting-field.js';
import { singleChoiceKey } from './single-choice.key.js';

const bounds = ['minChoices', 'maxChoices'] as const;

/** One option out of several. Packed as the option's index. */
export const singleChoice: QuestionKind = {
  name: 'single_choice',
  ...oneOption,

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

  key: singleChoiceKey,

  crossed: {
    exclusive: true,
    all: optionBuckets,
    of: (packed, definition) => [optionIdAt(packed as number, definition)],
  },
};
