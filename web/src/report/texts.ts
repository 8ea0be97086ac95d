import { inLanguage } from '../texts/locale.js';
import { report as de } from './texts.de.js';
import { report as en } from './texts.en.js';

export const texts = inLanguage({ en, de });
