import { inLanguage } from '../../texts/locale.js';
import { quizAudience as de } from './texts.de.js';
import { quizAudience as en } from './texts.en.js';

export const texts = inLanguage({ en, de });
