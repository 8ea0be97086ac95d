import { screen as de } from '../texts/de/screen.js';
import { shared as sharedDe } from '../texts/de/shared.js';
import { screen as en } from '../texts/en/screen.js';
import { shared as sharedEn } from '../texts/en/shared.js';
import { inLanguage } from '../texts/locale.js';

export const texts = inLanguage({ en: { ...sharedEn, ...en }, de: { ...sharedDe, ...de } });
