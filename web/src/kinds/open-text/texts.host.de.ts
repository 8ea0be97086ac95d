import type { openTextFields as en } from './texts.host.en.js';

export const openTextFields: typeof en = {
  name: 'Freitext',
  rightTexts: 'Richtige Antworten',
  rightTextsHint: (most) =>
    `Eine je Zeile, höchstens ${most}; jede davon ist richtig. Großschreibung, Akzente und Satzzeichen spielen keine Rolle.`,
};
