import { inLanguage } from '../texts/locale.js';
import { imports as de } from './texts.de.js';
import { imports as en } from './texts.en.js';

export const texts = inLanguage({ en, de });
