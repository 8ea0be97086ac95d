import { admin as de } from '../texts/de/admin.js';
import { admin as en } from '../texts/en/admin.js';
import { inLanguage } from '../texts/locale.js';

export const texts = inLanguage({ en, de });
