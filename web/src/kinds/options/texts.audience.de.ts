import type { options as en } from './texts.audience.en.js';

export const options: typeof en = {
  chooseOne: 'Eine Antwort wählen',
  missingOne: 'Wähle zuerst eine Antwort.',
};
