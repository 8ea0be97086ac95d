import { inLanguage } from '../../texts/locale.js';
import { qaHost as de } from './texts.de.js';
import { qaHost as en } from './texts.en.js';

export const texts = inLanguage({ en, de });
