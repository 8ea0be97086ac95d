import { counted } from '../../texts/locale.js';

export const numeric = {
  number: 'A number',
  whole: 'A whole number',
  between: (number: string, min: string, max: string) => `${number} from ${min} to ${max}`,
  atLeast: (number: string, min: string) => `${number}, at least ${min}`,
  atMost: (number: string, max: string) => `${number}, at most ${max}`,
  in: (number: string, unit: string) => `${number}, in ${unit}`,
  nothing: 'Type a number first.',
  noNumber: 'That is not a number.',
  onlyWhole: 'It must be a whole number.',
  decimals: (most: number) =>
    `It can have at most ${counted(most, { one: 'decimal', other: 'decimals' })}.`,
  tooSmall: (min: string) => `It must be at least ${min}.`,
  tooLarge: (max: string) => `It can be at most ${max}.`,
  understood: (number: string) => `= ${number}`,
  sign: 'Change the sign',
  mean: (mean: string) => `Average ${mean}`,
};
