import { type Language, languages } from '../contract/index.js';

/** Preferences that are looked at; browsers send a few. */
const MAX_RANGES = 20;

/**
 * The language of a plain page: the one that was chosen, else the one that the browser likes best.
 * @param chosen of the address
 * @param accept the header `Accept-Language`
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4
 */
export function languageOf(chosen: unknown, accept = ''): Language {
  if (isLanguage(chosen)) return chosen;
  const [best] = accept
    .split(',', MAX_RANGES)
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith('q='));
      return { language: tag.split('-')[0], quality: q === undefined ? 1 : Number(q.slice(2)) };
    })
    .filter(({ language, quality }) => isLanguage(language) && quality > 0)
    .sort((one, other) => other.quality - one.quality); // equal ones stay in their order
  return (best?.language as Language | undefined) ?? 'en';
}

function isLanguage(text: unknown): text is Language {
  return languages.includes(text as Language);
}
