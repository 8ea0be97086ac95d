import type { Choice, FieldError } from '../../contract/index.js';
import { pickSome, type Random } from '../../platform/random.js';
import { InvalidChoiceError } from './invalid-choice.error.js';
import type { Definition } from './question-kind.js';
import { type SettingField, wholeNumber } from './setting-field.js';

/** How many options a choice may name, of a kind whose choices may name several. */
export const boundSettings: readonly SettingField[] = [
  wholeNumber('minChoices', '1 if left out'),
  wholeNumber('maxChoices', 'all options if left out'),
];

export function boundsOf({ options, settings }: Definition) {
  return {
    minChoices: settings.minChoices ?? 1,
    maxChoices: settings.maxChoices ?? options.length,
  };
}

export function checkBounds(definition: Definition): FieldError[] {
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

/** @throws InvalidChoiceError where a choice names too many options or too few */
export function refuseOutside(definition: Definition, named: number): void {
  const { minChoices, maxChoices } = boundsOf(definition);
  if (named >= minChoices && named <= maxChoices) return;
  throw new InvalidChoiceError(
    minChoices === maxChoices
      ? `Choose exactly ${minChoices}.`
      : `Choose ${minChoices} to ${maxChoices} options.`,
  );
}

/** Some options, in the order in which they were drawn. */
export function drawSome(
  definition: Definition,
  random: Random,
  leanings?: readonly number[],
): Choice {
  const { minChoices, maxChoices } = boundsOf(definition);
  const size = minChoices + Math.floor(random() * (maxChoices - minChoices + 1));
  return { optionIds: pickSome(definition.options, size, random, leanings).map(({ id }) => id) };
}
