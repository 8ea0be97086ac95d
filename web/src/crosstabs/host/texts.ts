import { inLanguage } from '../../texts/locale.js';
import { crosstabHost as de } from './texts.de.js';
import { crosstabHost as en } from './texts.en.js';

export const texts = inLanguage({ en, de });
