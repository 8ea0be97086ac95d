import { inLanguage } from '../../texts/locale.js';
import { quizAfter as de } from './texts.after.de.js';
import { quizAfter as en } from './texts.after.en.js';

export const texts = inLanguage({ en, de });
