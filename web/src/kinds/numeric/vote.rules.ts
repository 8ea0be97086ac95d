import type { Choice, Question } from '../../../../src/contract/index.js';
import { inLanguage, language } from '../../texts/locale.js';
import type { VotingRules } from '../voting-kind.js';
import { formatExact, formatFigure, withUnit } from './number-text.js';
import { numbersOf } from './number-settings.js';
import { spokenNumbers } from './spoken.js';
import { numeric as de } from './texts.audience.de.js';
import { numeric as en } from './texts.audience.en.js';
import { hasAtMost, separatorsOf, typedNumber } from './typed-number.rules.js';

export const texts = inLanguage({ en, de });
const separators = separatorsOf(language);
/** That a number has at most, its decimals included. */
const DIGITS = 15;

export const votingRules: VotingRules = {
  instructionOf(question) {
    const { min, max, decimals, unit } = numbersOf(question);
    const number = decimals === 0 ? texts.whole : texts.number;
    const amount = (value: number) => withUnit(formatExact(value), unit);
    if (min !== null && max !== null) return texts.between(number, formatExact(min), amount(max));
    if (min !== null) return texts.atLeast(number, amount(min));
    if (max !== null) return texts.atMost(number, amount(max));
    return unit === '' ? number : texts.in(number, unit);
  },

  missingIn(question, choice) {
    const { value } = choice ?? {};
    if (value === undefined) return choice?.typed ? texts.noNumber : texts.nothing;
    const { min, max, decimals, unit } = numbersOf(question);
    const largest = Number('9'.repeat(DIGITS) + `e-${decimals}`);
    const [least, most] = [min ?? -largest, max ?? largest];
    if (!hasAtMost(decimals, value)) {
      return decimals === 0 ? texts.onlyWhole : texts.decimals(decimals);
    }
    if (value < least) return texts.tooSmall(withUnit(formatExact(least), unit));
    if (value > most) return texts.tooLarge(withUnit(formatExact(most), unit));
    return undefined;
  },

  wordsOf: (question, choice) =>
    choice.value === undefined ? [] : [spelled(choice.value, question)],

  spoken: spokenNumbers,

  figureOf: ({ stats: { mean } }) =>
    mean === undefined ? undefined : texts.mean(formatFigure(mean)),
};

/** A number as it is understood: `1,500.5 km`. */
export function spelled(value: number, question: Question): string {
  return withUnit(formatExact(value), numbersOf(question).unit);
}

/** What is picked by a text; of one that is no number, the text, so that nothing is sent. */
export function choiceOf(text: string): Choice {
  const value = typedNumber(text, separators);
  return value === undefined ? { typed: text.trim() } : { value };
}

/** A number as one would type it. */
export function typedText(value: number): string {
  // Up to 15 digits, no number is written with an exponent but those below 10^-6.
  return `${value}`.replace('.', separators.decimal);
}

/** The same with the other sign; a text that is no number begins with one. */
export function withOtherSign(text: string): string {
  const bare = text.trim();
  return /^[-−–]/.test(bare) ? bare.slice(1) : `-${bare}`;
}
