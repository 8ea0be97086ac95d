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
  isRight: (number: number) => `Option ${number} is right`,
  partialCredit: 'Options bring parts of the points',
  credited: {
    each: 'A right option brings 100% of the points, any other one less. Below 0 counts as nothing.',
    together:
      'What is chosen is added up. Right options bring 100% together; a wrong one brings 0, or takes some away.',
  },
  creditOf: (option: string, isRight: boolean) => `${isRight ? '✓ ' : ''}${option}, in %`,
  allIsRight: 'Whoever chooses everything has them all: let what is wrong take some away.',
  together: (part: string) => `Right options together: ${part}.`,
  rightPlace: (number: number) => `Right place of option ${number}`,
  orderIsRight: 'There is a right order',
  orderTold: 'The list stands in the right order, and people see the list. Mix it.',
  orderHidden: 'People see the options in the order of the list.',
  mix: 'Mix the list',
};
