import { counted } from '../../texts/locale.js';
import type { optionFields as en } from './texts.host.en.js';

export const optionFields: typeof en = {
  options: 'Antworten',
  option: (number) => `Antwort ${number}`,
  addOption: 'Antwort hinzufügen',
  removeOption: (number) => `Antwort ${number} entfernen`,
  optionsHint: 'Enter geht zur nächsten. Aus einer eingefügten Liste wird je Zeile eine Antwort.',
  notPasted: (lines, most) =>
    `${counted(lines, { one: 'Zeile wurde', other: 'Zeilen wurden' })} weggelassen: Eine Frage hat höchstens ${most} Antworten.`,
  pasted: (options) => counted(options, { one: 'Antwort', other: 'Antworten' }),
  looksLike: (number) => `Sieht aus wie Antwort ${number}.`,
  looksEmpty: 'Sieht leer aus.',
  minChoices: 'Mindestens',
  maxChoices: 'Höchstens',
  maxChoicesPlaceholder: 'alle',
  isRight: (number) => `Antwort ${number} ist richtig`,
  rightPlace: (number) => `Richtiger Platz von Antwort ${number}`,
  orderIsRight: 'Es gibt eine richtige Reihenfolge',
  orderTold: 'Die Liste steht in der richtigen Reihenfolge, und alle sehen die Liste. Mische sie.',
  orderHidden: 'Alle sehen die Antworten in der Reihenfolge der Liste.',
  mix: 'Liste mischen',
};
