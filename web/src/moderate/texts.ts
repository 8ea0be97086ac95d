import { byLink as byLinkDe } from '../texts/de/by-link.js';
import { moderate as de } from '../texts/de/moderate.js';
import { shared as sharedDe } from '../texts/de/shared.js';
import { byLink as byLinkEn } from '../texts/en/by-link.js';
import { moderate as en } from '../texts/en/moderate.js';
import { shared as sharedEn } from '../texts/en/shared.js';
import { inLanguage } from '../texts/locale.js';

export const texts = inLanguage({
  en: { ...sharedEn, ...byLinkEn, ...en },
  de: { ...sharedDe, ...byLinkDe, ...de },
});
