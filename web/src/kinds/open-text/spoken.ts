import type { Result, TextsSummary } from '../../../../src/contract/index.js';
import { inLanguage } from '../../texts/locale.js';
import { openText as de } from './texts.audience.de.js';
import { openText as en } from './texts.audience.en.js';

export const texts = inLanguage({ en, de });

/** How many there are: no text, as one that is hidden must not be heard any more. */
export function spokenTexts({ summary }: Result): string {
  return texts.answers((summary as TextsSummary).count);
}
