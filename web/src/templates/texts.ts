import { inLanguage } from '../texts/locale.js';
import { templates as de } from './texts.de.js';
import { templates as en } from './texts.en.js';

export const texts = inLanguage({ en, de });
