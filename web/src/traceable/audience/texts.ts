import { inLanguage } from '../../texts/locale.js';
import { traced as de } from './texts.de.js';
import { traced as en } from './texts.en.js';

export const texts = inLanguage({ en, de });
