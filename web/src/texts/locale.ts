import type { Percentage } from '../../../src/contract/percentages.js';

import { keep, readKept } from '../browser/storage.js';

export const languages = ['en', 'de'] as const;
type Language = (typeof languages)[number];

/** Where a choice is kept; nothing where the browser's languages count. */
const CHOSEN = 'plenum:language';

export function chosenLanguage(): Language | undefined {
  return languageIn([readKept(CHOSEN) ?? '']);
}

/** For all pages on this device. Texts are chosen once, so the page is loaded anew. */
export function chooseLanguage(language: string | null): void {
  keep(CHOSEN, language);
  location.reload();
}

/** The one that was chosen, else the first of the browser's that there are texts in. */
export const language: Language = chosenLanguage() ?? languageIn(navigator.languages) ?? 'en';

function languageIn(tags: readonly string[]): Language | undefined {
  return tags
    .map((tag) => tag.split('-')[0])
    .find((tag): tag is Language => languages.includes(tag as Language));
}

/** Some browsers give the system's locale, which need not be one: `en-US@posix`. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** @returns the texts in the language of the page */
export function inLanguage<Texts>(texts: Record<Language, Texts>): Texts {
  return texts[language];
}

/** Has the document say which language it is in, for hyphenation and for who reads it aloud. */
export function declareLanguage(): void {
  document.documentElement.lang = language;
}

const numbers = new Intl.NumberFormat(language);
const means = new Intl.NumberFormat(language, {
  maximumFractionDigits: 1,
  minimumFractionDigits: 1,
});
const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
const plurals = new Intl.PluralRules(language);
/** As the clock reads where one is: `14:05` in en-GB, `2:05 PM` in en-US. */
const region =
  navigator.languages.find((tag) => tag.split('-')[0] === language && isLanguageTag(tag)) ??
  language;
const times = new Intl.DateTimeFormat(region, { timeStyle: 'short' });
const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

export const formatNumber = (value: number) => numbers.format(value);
/** One digit behind the point. */
export const formatMean = (value: number) => means.format(value);
/** As the language writes it, with its no-break space: `<1%`, and in German `<1 %`. */
export const formatPercent = ({ sign, value }: Percentage) =>
  `${sign}${percents.format(value / 100)}`;
/** Hours and minutes. @param time milliseconds since 1970 */
export const formatTime = (time: number) => times.format(time);
/** @param time ISO 8601 */
export const formatDate = (time: string) => dates.format(new Date(time));

/** The number with the form that it takes: `counted(2, {one: 'vote', other: 'votes'})` is `2 votes`. */
export function counted(value: number, forms: { one: string; other: string }): string {
  return `${formatNumber(value)} ${plurals.select(value) === 'one' ? forms.one : forms.other}`;
}

/** Eight digits as people read them: `4821 7730`. */
export function formatCode(code: string): string {
  return code.replace(/^(\d{4})(\d{4})$/, '$1 $2');
}
