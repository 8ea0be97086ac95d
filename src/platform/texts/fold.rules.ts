import { comparable } from '../../contract/index.js';

/** Code points of a word's key; an index holds no longer ones. */
const MAX_KEY = 120;
/** Marks on a letter, above which it is no letter of any alphabet. */
const MAX_MARKS = 3;

/** Letters with the marks that are written on Latin, Greek and Cyrillic ones. Of decomposed text. */
const marked = /(\p{L})([\u0300-\u036F]+)/gu;
/** At the beginning: also of a tag. */
const punctuationBefore = /^(?:(?!@)[\p{P}\s])+/u;
/** At the end: C# is not C, and 5 % not 5. */
const punctuationAfter = /(?:(?![#%])[\p{P}\s])+$/u;

/** Where marks tell words apart, and not one way to write them from another. */
const tonal = new Set(['vi', 'yo', 'ig']);
/** In a dictionary ä is sorted as a; as names are, it is a letter of its own, which it is to a reader. */
const collations: Readonly<Record<string, string>> = { de: 'de-u-co-phonebk' };

/**
 * What all ways to write a word have in common: compatible characters, small and capital letters,
 * accents, punctuation around it. Case and accents as its language has them: in German ö is no o, in
 * Spanish ñ no n, in Swedish å no a. Stop words, plurals and the words of a phrase are left alone.
 * @param language left out, all marks on letters are accents but those of an alphabet's own letters
 */
export function wordKey(text: string, language?: string): string {
  return [...foldAnswer(text, language)].slice(0, MAX_KEY).join('');
}

/** The same of a text of any length, all of it. */
export function foldAnswer(text: string, language = 'en'): string {
  const folded = foldText(text, language);
  const bare = folded.replace(punctuationBefore, '').replace(punctuationAfter, '');
  return bare === '' ? folded : bare;
}

/** What all ways to write a text have in common, whose punctuation stays. */
export function foldText(text: string, language: string): string {
  const shown = comparable(text)
    .replace(/[\u2018\u2019\u02BC`]/gu, "'")
    .replace(/\p{Pd}/gu, '-');
  return withoutAccents(shown, language);
}

function withoutAccents(text: string, language: string): string {
  const decomposed = text.normalize('NFD');
  if (decomposed === text || tonal.has(language)) return text;
  return decomposed
    .replace(marked, (whole, letter: string, marks: string) =>
      marks.length > MAX_MARKS || isAccented(whole, letter, language) ? letter : whole,
    )
    .normalize('NFC');
}

const collators = new Map<string, Intl.Collator>();
/** Of letters that were looked at, by language: there are some hundred. */
const known = new Map<string, boolean>();

/** Whether the language takes the two for one letter. */
function isAccented(whole: string, letter: string, language: string): boolean {
  const key = `${language} ${whole}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  // Where a language is not known to the engine, not that of the machine, but the common order.
  const locales = [collations[language] ?? language, 'en'];
  const collator = collators.get(language) ?? new Intl.Collator(locales, { sensitivity: 'base' });
  collators.set(language, collator);
  const isSame = collator.compare(whole, letter) === 0;
  if (known.size < 10_000) known.set(key, isSame);
  return isSame;
}
