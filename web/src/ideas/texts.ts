import { inLanguage } from '../texts/locale.js';
import { ideas as de } from './texts.de.js';
import { ideas as en } from './texts.en.js';

export const texts = inLanguage({ en, de });
