import type { multipleChoiceFields as en } from './texts.host.en.js';

export const multipleChoiceFields: typeof en = {
  name: 'Mehrere Antworten',
};
