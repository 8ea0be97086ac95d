import { inLanguage } from '../texts/locale.js';
import { pictures as de } from './texts.de.js';
import { pictures as en } from './texts.en.js';

export const texts = inLanguage({ en, de });
