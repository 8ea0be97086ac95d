import type { multipleChoiceFields as en } from './texts.host.en.js';

export const multipleChoiceFields: typeof en = {
  name: 'Mehrere Antworten',
  exactlyThese:
    'Markiere oben die richtigen Antworten. Alle davon und keine andere sind ganz richtig; ein Teil davon, abzüglich der falschen, ist teilweise richtig.',
};
