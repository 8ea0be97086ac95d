import { randomInt } from 'node:crypto';
import { type Language, languages, limits } from '../../contract/index.js';
import { languagesIn } from '../../platform/texts/accepted-languages.rules.js';
import { english, german } from './dealt-names.js';

/** A whole number from 0 up to below `max`. */
export type Draw = (max: number) => number;

/** Highest numbers behind a name that is dealt, try by try; null: none. */
const numbers = [null, null, null, 99, 9_999, 999_999] as const;
/** The same behind a name that somebody wants and cannot have. */
const numbersAfterWanted = [2, 9, 99, 9_999, 999_999] as const;
/** Characters that a number takes, with the space before it. */
const ROOM = 7;

const germanAnimals = Object.entries(german.animals).flatMap(([ending, animals]) =>
  animals.map((animal) => ({ ending, animal })),
);

/**
 * Names one of which is dealt, the shortest first: the last is free in any game there can be, as good
 * as surely.
 * @param accept the header `Accept-Language` of who gets it
 */
export function dealableNames(accept = '', draw: Draw = randomInt): string[] {
  const language = languageOf(accept);
  return numbers.map((most) => withNumber(pairIn(language, draw), most, draw));
}

/** The same of who would be called so, were the name free. */
export function namesLike(wanted: string, draw: Draw = randomInt): string[] {
  const start = [...wanted]
    .slice(0, limits.nameMax - ROOM)
    .join('')
    .trim();
  return numbersAfterWanted.map((most) => withNumber(start, most, draw));
}

/** How many names there are without a number. */
export const PAIRS = {
  en: english.adjectives.length * english.animals.length,
  de: german.adjectives.length * germanAnimals.length,
} as const satisfies Record<Language, number>;

/** @param nth below {@link PAIRS} of the language */
export function pairOf(language: Language, nth: number): string {
  if (language === 'de') {
    const { ending, animal } = germanAnimals[nth % germanAnimals.length]!;
    const adjective = german.adjectives[Math.floor(nth / germanAnimals.length)]!;
    return `${adjective}${ending} ${animal}`;
  }
  const { adjectives, animals } = english;
  return `${adjectives[Math.floor(nth / animals.length)]} ${animals[nth % animals.length]}`;
}

function pairIn(language: Language, draw: Draw): string {
  return pairOf(language, draw(PAIRS[language]));
}

/** @param most the highest number, from 2 */
function withNumber(name: string, most: number | null, draw: Draw): string {
  return most === null ? name : `${name} ${2 + draw(most - 1)}`;
}

function languageOf(accept: string): Language {
  const read = languagesIn(accept);
  return languages.find((language) => language === read.find(isOurs)) ?? 'en';
}

function isOurs(language: string): boolean {
  return (languages as readonly string[]).includes(language);
}
