import type { singleChoiceFields as en } from './texts.host.en.js';

export const singleChoiceFields: typeof en = {
  name: 'Eine Antwort',
};
