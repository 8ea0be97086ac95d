import { tidyAnswer } from '../../contract/answer-text.js';
import { isBlank } from '../../contract/index.js';
import { ValidationFailedError } from '../../platform/domain-error.js';
import { isProfaneTo } from '../../platform/texts/accepted-languages.rules.js';
import { foldText } from '../../platform/texts/fold.rules.js';
import { NicknameRefusedError } from './players.errors.js';

/** Code points of a key: an index holds no longer ones. */
const MAX_KEY = 200;

/**
 * Letters that look like others, of small letters without accents: those of other scripts that the
 * confusables of Unicode (UTS #39) draw as Latin ones, and figures that a glance takes for letters.
 */
const lookAlikes = new Map(
  Object.entries({
    a: 'аαɑ',
    b: 'ьβ',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еε',
    g: 'ɡ',
    h: 'һ',
    j: 'јϳ',
    k: 'кκ',
    l: '1i|ıіιǀӏ',
    m: 'м',
    n: 'η',
    o: '0оοо',
    p: 'рρ',
    q: 'ԛ',
    s: 'ѕ$',
    t: 'тτ',
    u: 'υ',
    v: 'ν',
    w: 'ԝω',
    x: 'хχ',
    y: 'уγ',
    z: 'ᴢ',
  }).flatMap(([letter, alike]) => [...alike].map((one) => [one, letter] as const)),
);

/**
 * What all names have in common that look alike: small and capital letters, accents, spaces, what shows
 * nothing, letters of other scripts. Never shown.
 */
export function keyOfNickname(name: string): string {
  const folded = foldText(name, 'en').replace(/\s+/gu, '');
  return [...folded]
    .slice(0, MAX_KEY)
    .map((letter) => lookAlikes.get(letter) ?? letter)
    .join('');
}

/** A name as it is kept. @throws ValidationFailedError where it shows nothing */
export function readNickname(given: string): string {
  const name = tidyAnswer(given, false);
  if (!isBlank(name)) return name;
  throw new ValidationFailedError([{ path: 'name', message: 'should not be empty' }]);
}

/**
 * The same of a name that somebody chooses for all to see.
 * @param accept the header `Accept-Language` of who chooses it
 * @throws ValidationFailedError, NicknameRefusedError where it has a rude word
 */
export function readChosenNickname(given: string, accept?: string): string {
  const name = readNickname(given);
  if (isProfaneTo(name, accept)) throw new NicknameRefusedError();
  return name;
}

/** The same of a name that nobody is asked about: undefined where it cannot be had. */
export function nicknameIn(given: string | undefined): string | undefined {
  const name = tidyAnswer(given ?? '', false);
  return isBlank(name) || isProfaneTo(name) ? undefined : name;
}
