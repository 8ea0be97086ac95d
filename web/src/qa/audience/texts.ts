import { inLanguage } from '../../texts/locale.js';
import { qaAudience as de } from './texts.de.js';
import { qaAudience as en } from './texts.en.js';

export const texts = inLanguage({ en, de });
