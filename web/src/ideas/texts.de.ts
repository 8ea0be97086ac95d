import { counted } from '../texts/locale.js';
import type { ideas as en } from './texts.en.js';

export const ideas: typeof en = {
  pick: (text) => `„${text}“ auswählen`,
  chosen: (ideas) => `${counted(ideas, { one: 'Idee', other: 'Ideen' })} ausgewählt`,
  make: 'Daraus eine Frage machen',
  clear: 'Keine auswählen',
  hint: 'Wähle mindestens zwei Ideen.',
};
