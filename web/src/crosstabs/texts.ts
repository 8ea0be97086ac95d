import { inLanguage } from '../texts/locale.js';
import { crosstab as de } from './texts.de.js';
import { crosstab as en } from './texts.en.js';

export const texts = inLanguage({ en, de });
