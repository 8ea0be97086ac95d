import { errors as de } from '../texts/de/errors.js';
import { errors as en } from '../texts/en/errors.js';
import { inLanguage } from '../texts/locale.js';

/** Apart from all else that the host reads: moderators are told of errors, too. */
export const errorTexts = inLanguage({ en, de });
