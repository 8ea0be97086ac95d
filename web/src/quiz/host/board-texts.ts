import { inLanguage } from '../../texts/locale.js';
import { quizBoard as de } from './texts.board.de.js';
import { quizBoard as en } from './texts.board.en.js';

export const texts = inLanguage({ en, de });
