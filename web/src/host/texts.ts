import { conduct as conductDe } from '../texts/de/console.js';
import { dialogs as dialogsDe } from '../texts/de/dialogs.js';
import { editing as editingDe } from '../texts/de/editing.js';
import { host as de } from '../texts/de/host.js';
import { shared as sharedDe } from '../texts/de/shared.js';
import { sharing as sharingDe } from '../texts/de/sharing.js';
import { conduct as conductEn } from '../texts/en/console.js';
import { dialogs as dialogsEn } from '../texts/en/dialogs.js';
import { editing as editingEn } from '../texts/en/editing.js';
import { host as en } from '../texts/en/host.js';
import { shared as sharedEn } from '../texts/en/shared.js';
import { sharing as sharingEn } from '../texts/en/sharing.js';
import { inLanguage } from '../texts/locale.js';

export const texts = inLanguage({
  en: { ...sharedEn, ...dialogsEn, ...sharingEn, ...en, ...conductEn, ...editingEn },
  de: { ...sharedDe, ...dialogsDe, ...sharingDe, ...de, ...conductDe, ...editingDe },
});
