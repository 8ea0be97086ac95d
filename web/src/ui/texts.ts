import { shared as de } from '../texts/de/shared.js';
import { shared as en } from '../texts/en/shared.js';
import { inLanguage } from '../texts/locale.js';

/** What parts say that stand on more than one page. */
export const texts = inLanguage({ en, de });
