import { poll as de } from '../texts/de/poll.js';
import { shared as sharedDe } from '../texts/de/shared.js';
import { poll as en } from '../texts/en/poll.js';
import { shared as sharedEn } from '../texts/en/shared.js';
import { inLanguage } from '../texts/locale.js';

export const texts = inLanguage({ en: { ...sharedEn, ...en }, de: { ...sharedDe, ...de } });
