import { isDeepStrictEqual } from 'node:util';
import type { FieldError } from '../../../contract/index.js';
import { majorities, majorityBases, motionRoles } from '../../../contract/motion.js';
import { oneOption } from '../one-option.js';
import { checkOptions } from '../options.rules.js';
import type { Definition, QuestionKind } from '../question-kind.js';
import { oneOf } from '../setting-field.js';
import { motionForm } from './motion.form.js';
import { OF_SESSION, ownTerms, termsOf } from './terms.rules.js';

/** Yes, no and, where there is a third option, abstention: told by their places, whatever they are called. */
export const motion: QuestionKind = {
  name: 'motion',
  ...oneOption,
  form: motionForm,

  example: {
    prompt: 'The council asks for bicycle stands at the north gate.',
    options: ['Yes', 'No', 'Abstention'],
    settings: { majority: 'two_thirds' },
    leanings: [66, 22, 12],
  },

  settings: [
    oneOf('majority', [OF_SESSION, ...majorities], '`session` if left out: as the session says'),
    oneOf('base', [OF_SESSION, ...majorityBases], 'of `absolute` and `two_thirds`; as above'),
  ],

  check: (definition) => [
    ...checkOptions(definition),
    ...checkRoles(definition),
    ...checkBase(definition),
  ],

  resolveSettings: ownTerms,

  asksTheSame: (one, other) =>
    oneOption.asksTheSame(one, other) && isDeepStrictEqual(ownTerms(one), ownTerms(other)),

  // With what becomes of it, a result tells more than its counts.
  countsOf: undefined,

  motion: { terms: termsOf, roleOf: (packed) => motionRoles[packed as number]! },
};

function checkRoles({ options }: Definition): FieldError[] {
  if (options.length <= motionRoles.length) return [];
  return [{ path: 'options', message: 'must be at most 3: yes, no and abstention, in this order' }];
}

function checkBase(definition: Definition): FieldError[] {
  const { majority, base } = ownTerms(definition);
  if (base === OF_SESSION || (majority !== OF_SESSION && majority !== 'simple')) return [];
  return [{ path: 'settings.base', message: 'applies beside absolute and two_thirds alone' }];
}
