import { dialogs as de } from '../texts/de/dialogs.js';
import { dialogs as en } from '../texts/en/dialogs.js';
import { inLanguage } from '../texts/locale.js';

/** Apart from all else that the host reads: moderators have dialogs, too. */
export const texts = inLanguage({ en, de });
