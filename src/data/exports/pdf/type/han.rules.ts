import type { Han } from './families.js';

/** Of the most frequent characters those that the two write differently, in one order. */
const SIMPLIFIED =
  '这个们来时说国为会对学过发还没问题间样么动现经进实开关长东车见电书话请让应该认识';
const TRADITIONAL =
  '這個們來時說國為會對學過發還沒問題間樣麼動現經進實開關長東車見電書話請讓應該認識';

/** Which way of writing a text is in; undefined where it says nothing. */
export function hanOf(text: string): Han | undefined {
  if (!/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{3ffff}]/u.test(text)) {
    return undefined;
  }
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return 'jp';
  if (/\p{sc=Hangul}/u.test(text)) return 'kr';
  if (/\p{sc=Bopomofo}/u.test(text)) return 'tc';
  const [simplified, traditional] = [SIMPLIFIED, TRADITIONAL].map(
    (own) => [...text].filter((one) => own.includes(one)).length,
  ) as [number, number];
  if (simplified === traditional) return undefined;
  return simplified > traditional ? 'sc' : 'tc';
}

const byLanguage: readonly (readonly [RegExp, Han])[] = [
  [/^ja\b/i, 'jp'],
  [/^ko\b/i, 'kr'],
  [/^zh-(hant|tw|hk|mo)\b/i, 'tc'],
  [/^zh\b/i, 'sc'],
];

/** @param language a tag as BCP 47 has it */
export function hanOfLanguage(language: string): Han | undefined {
  return byLanguage.find(([pattern]) => pattern.test(language))?.[1];
}
