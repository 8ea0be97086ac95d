import { counted } from '../../texts/locale.js';

/** What kinds with options say where one is written. */
export const optionFields = {
  options: 'Options',
  option: (number: number) => `Option ${number}`,
  addOption: 'Add option',
  removeOption: (number: number) => `Remove option ${number}`,
  optionsHint: 'Enter goes on to the next one. A pasted list becomes one option a line.',
  notPasted: (lines: number, most: number) =>
    `${counted(lines, { one: 'line was', other: 'lines were' })} left out: a question has at most ${most} options.`,
  pasted: (options: number) => counted(options, { one: 'option', other: 'options' }),
  looksLike: (number: number) => `Looks like option ${number}.`,
  looksEmpty: 'Looks empty.',
  minChoices: 'At least',
  maxChoices: 'At most',
  maxChoicesPlaceholder: 'all',
};
