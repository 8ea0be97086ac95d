import { language } from '../texts/locale.js';

const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });

/** What the language of a tag such as `pt-BR` is called, in that of the page. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag; // of our API, but of no country
  }
}
