import type { traced as en } from './texts.en.js';

export const traced: typeof en = {
  traced:
    'Deine Antworten in dieser Umfrage gehören zusammen: Die Leitung sieht, dass sie von einer Person kommen, aber nicht von wem.',
};
