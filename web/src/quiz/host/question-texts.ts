import { inLanguage } from '../../texts/locale.js';
import { quizQuestion as de } from './texts.question.de.js';
import { quizQuestion as en } from './texts.question.en.js';

export const texts = inLanguage({ en, de });
