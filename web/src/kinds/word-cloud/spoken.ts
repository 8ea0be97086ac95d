import type { Result, WordsSummary } from '../../../../src/contract/index.js';
import { inLanguage } from '../../texts/locale.js';
import { wordCloud as de } from './texts.audience.de.js';
import { wordCloud as en } from './texts.audience.en.js';

export const texts = inLanguage({ en, de });

/** How many there are: no word, as one that is hidden must not be heard any more. */
export function spokenWords({ summary }: Result): string {
  return texts.words((summary as WordsSummary).distinct);
}
