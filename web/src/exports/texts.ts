import { inLanguage } from '../texts/locale.js';
import { exports as de } from './texts.de.js';
import { exports as en } from './texts.en.js';

export const texts = inLanguage({ en, de });
