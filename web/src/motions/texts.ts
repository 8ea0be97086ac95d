import { inLanguage } from '../texts/locale.js';
import { motions as de } from './texts.de.js';
import { motions as en } from './texts.en.js';

export const texts = inLanguage({ en, de });
