import { inLanguage } from '../../texts/locale.js';
import { qaScreen as de } from './texts.de.js';
import { qaScreen as en } from './texts.en.js';

export const texts = inLanguage({ en, de });
