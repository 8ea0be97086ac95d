import * as de from '../texts/de.js';
import * as en from '../texts/en.js';
import { inLanguage } from '../texts/locale.js';

export const texts = inLanguage({
  en: { ...en.shared, ...en.audience },
  de: { ...de.shared, ...de.audience },
});
