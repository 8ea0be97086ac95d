import { byLink as byLinkDe } from '../texts/de/by-link.js';
import { screen as de } from '../texts/de/screen.js';
import { shared as sharedDe } from '../texts/de/shared.js';
import { sharing as sharingDe } from '../texts/de/sharing.js';
import { byLink as byLinkEn } from '../texts/en/by-link.js';
import { screen as en } from '../texts/en/screen.js';
import { shared as sharedEn } from '../texts/en/shared.js';
import { sharing as sharingEn } from '../texts/en/sharing.js';
import { inLanguage } from '../texts/locale.js';

export const texts = inLanguage({
  en: { ...sharedEn, ...sharingEn, ...byLinkEn, ...en },
  de: { ...sharedDe, ...sharingDe, ...byLinkDe, ...de },
});
