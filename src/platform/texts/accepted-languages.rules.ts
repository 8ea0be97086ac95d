import { isProfane } from './profanity.rules.js';

/** Languages that are looked at; browsers name a few. */
const MAX_LANGUAGES = 3;

/**
 * The languages that somebody reads, those that are liked best first.
 * @param accept the header `Accept-Language`
 */
export function languagesIn(accept: string): string[] {
  const tags = accept.slice(0, 200).split(',', MAX_LANGUAGES);
  return tags.flatMap((tag) => /^\s*([a-z]{2,3})\b/i.exec(tag)?.[1]?.toLowerCase() ?? []);
}

/** Whether a text is profane in a language that its writer reads, or in English. */
export function isProfaneTo(text: string, accept = ''): boolean {
  return ['en', ...languagesIn(accept)].some((language) => isProfane(text, language));
}
