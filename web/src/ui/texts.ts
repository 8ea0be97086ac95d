import * as de from '../texts/de.js';
import * as en from '../texts/en.js';
import { inLanguage } from '../texts/locale.js';

/** What parts say that stand on more than one page. */
export const texts = inLanguage({ en: en.shared, de: de.shared });
