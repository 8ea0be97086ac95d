import { conduct as conductDe } from '../texts/de/console.js';
import { editing as editingDe } from '../texts/de/editing.js';
import { errors as errorsDe } from '../texts/de/errors.js';
import { host as de } from '../texts/de/host.js';
import { shared as sharedDe } from '../texts/de/shared.js';
import { sharing as sharingDe } from '../texts/de/sharing.js';
import { conduct as conductEn } from '../texts/en/console.js';
import { editing as editingEn } from '../texts/en/editing.js';
import { errors as errorsEn } from '../texts/en/errors.js';
import { host as en } from '../texts/en/host.js';
import { shared as sharedEn } from '../texts/en/shared.js';
import { sharing as sharingEn } from '../texts/en/sharing.js';
import { inLanguage } from '../texts/locale.js';

export const texts = inLanguage({
  en: { ...sharedEn, ...sharingEn, ...en, ...conductEn, ...editingEn },
  de: { ...sharedDe, ...sharingDe, ...de, ...conductDe, ...editingDe },
});

export const errorTexts = inLanguage({ en: errorsEn, de: errorsDe });
