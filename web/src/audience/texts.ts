import { audience as de } from '../texts/de/audience.js';
import { shared as sharedDe } from '../texts/de/shared.js';
import { audience as en } from '../texts/en/audience.js';
import { shared as sharedEn } from '../texts/en/shared.js';
import { inLanguage } from '../texts/locale.js';

export const texts = inLanguage({ en: { ...sharedEn, ...en }, de: { ...sharedDe, ...de } });
