import type { singleChoiceFields as en } from './texts.host.en.js';

export const singleChoiceFields: typeof en = {
  name: 'Eine Antwort',
  anyIsRight: 'Markiere oben die richtige Antwort. Sind mehrere markiert, ist jede davon richtig.',
};
