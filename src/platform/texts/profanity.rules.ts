import naughtyWords from 'naughty-words';
import { foldText, wordKey } from './fold.rules.js';

/** Words of a phrase that a list may hold, with what stands between them. */
const MAX_PIECES = 7;

interface List {
  readonly phrases: ReadonlySet<string>;
  readonly segmenter: Intl.Segmenter;
}

const lists = new Map<string, List>();

/**
 * Whether a text has a word of a list, whole: "class" has none. Of the language's list and of the English
 * one, which are those of people who speak it (LDNOOBW), not translations. Where words are not split by
 * spaces, Intl.Segmenter says where they end.
 * @param language left out, or one that there is no list of: English alone
 */
export function isProfane(text: string, language = 'en'): boolean {
  return (
    isIn(text, 'en') || (language in naughtyWords && language !== 'en' && isIn(text, language))
  );
}

function isIn(text: string, language: string): boolean {
  const { phrases, segmenter } = listOf(language);
  const folded = foldText(text, language);
  const starts = [...segmenter.segment(folded)].map(({ index }) => index);
  return starts.some((start, nth) =>
    [...starts.slice(nth + 1, nth + MAX_PIECES), folded.length].some((end) =>
      phrases.has(folded.slice(start, end)),
    ),
  );
}

function listOf(language: string): List {
  const known = lists.get(language);
  if (known) return known;
  const words = naughtyWords[language as keyof typeof naughtyWords];
  const list = {
    phrases: new Set(words.map((word) => wordKey(word, language))),
    segmenter: new Intl.Segmenter([language, 'en'], { granularity: 'word' }),
  };
  lists.set(language, list);
  return list;
}
