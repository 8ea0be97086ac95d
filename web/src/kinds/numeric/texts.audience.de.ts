import { counted } from '../../texts/locale.js';
import type { numeric as en } from './texts.audience.en.js';

export const numeric: typeof en = {
  number: 'Eine Zahl',
  whole: 'Eine ganze Zahl',
  between: (number, min, max) => `${number} von ${min} bis ${max}`,
  atLeast: (number, min) => `${number}, mindestens ${min}`,
  atMost: (number, max) => `${number}, höchstens ${max}`,
  in: (number, unit) => `${number}, in ${unit}`,
  nothing: 'Gib zuerst eine Zahl ein.',
  noNumber: 'Das ist keine Zahl.',
  onlyWhole: 'Es muss eine ganze Zahl sein.',
  decimals: (most) =>
    `Es geht mit höchstens ${counted(most, { one: 'Nachkommastelle', other: 'Nachkommastellen' })}.`,
  tooSmall: (min) => `Es müssen mindestens ${min} sein.`,
  tooLarge: (max) => `Es können höchstens ${max} sein.`,
  understood: (number) => `= ${number}`,
  sign: 'Vorzeichen wechseln',
  mean: (mean) => `Durchschnitt ${mean}`,
};
