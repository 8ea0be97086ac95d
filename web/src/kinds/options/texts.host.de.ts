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
  partialCredit: 'Antworten bringen Teile der Punkte',
  credited: {
    each: 'Eine richtige Antwort bringt 100 % der Punkte, jede andere weniger. Unter 0 zählt wie nichts.',
    together:
      'Was gewählt ist, wird addiert. Richtige Antworten bringen zusammen 100 %; eine falsche bringt 0 oder zieht etwas ab.',
  },
  creditOf: (option, isRight) => `${isRight ? '✓ ' : ''}${option}, in %`,
  allIsRight: 'Wer alles wählt, hat sie alle: Lass Falsches etwas abziehen.',
  together: (part) => `Richtige Antworten zusammen: ${part}.`,
  rightPlace: (number) => `Richtiger Platz von Antwort ${number}`,
  orderIsRight: 'Es gibt eine richtige Reihenfolge',
  orderTold: 'Die Liste steht in der richtigen Reihenfolge, und alle sehen die Liste. Mische sie.',
  orderHidden: 'Alle sehen die Antworten in der Reihenfolge der Liste.',
  mix: 'Liste mischen',
};
