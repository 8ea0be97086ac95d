import { inLanguage } from '../../texts/locale.js';
import { quizSettings as de } from './texts.settings.de.js';
import { quizSettings as en } from './texts.settings.en.js';

export const texts = inLanguage({ en, de });
