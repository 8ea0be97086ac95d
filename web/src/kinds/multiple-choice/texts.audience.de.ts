import { formatNumber } from '../../texts/locale.js';
import type { multipleChoice as en } from './texts.audience.en.js';

export const multipleChoice: typeof en = {
  chooseExactly: (number) => `Genau ${number} wählen`,
  chooseBetween: (min, max) => `${min} bis ${max} wählen`,
  chooseAny: 'Beliebig viele wählen',
  chooseAtLeast: (min) => `Mindestens ${min} wählen`,
  chooseAtMost: (max) => `Höchstens ${max} wählen`,
  missingSome: (least, missing) =>
    `Wähle mindestens ${formatNumber(least)}: Es ${missing === 1 ? 'fehlt' : 'fehlen'} noch ${formatNumber(missing)}.`,
  missingExactly: (number, missing) =>
    `Wähle genau ${formatNumber(number)}: Es ${missing === 1 ? 'fehlt' : 'fehlen'} noch ${formatNumber(missing)}.`,
  isFull: (most) =>
    `Du kannst höchstens ${formatNumber(most)} wählen. Nimm zuerst eine andere weg.`,
};
