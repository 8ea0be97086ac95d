import { inLanguage } from '../../texts/locale.js';
import { moderation as de } from './texts.moderate.de.js';
import { moderation as en } from './texts.moderate.en.js';

/** What those read who decide what is shown. */
export const texts = inLanguage({ en, de });
