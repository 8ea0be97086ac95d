import { inLanguage } from '../../texts/locale.js';
import { quizScreen as de } from './texts.de.js';
import { quizScreen as en } from './texts.en.js';

export const texts = inLanguage({ en, de });
