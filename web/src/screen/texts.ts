import * as de from '../texts/de.js';
import * as en from '../texts/en.js';
import { inLanguage } from '../texts/locale.js';

export const texts = inLanguage({
  en: { ...en.shared, ...en.screen },
  de: { ...de.shared, ...de.screen },
});
