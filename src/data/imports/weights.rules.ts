import type { GivenAnswerKey } from '../../contract/index.js';
import { LEEWAY, readPartialCredit, tenths } from '../../contract/partial-credit.js';
import type { Asked, FoundOption, FoundPicture, Notes } from './found.js';
import { quoted } from './text.rules.js';

/** Percent by which weights that are meant to be the same may differ: files have few decimals. */
const NEAR = 0.1;

/** @property weight the part of the points that it brings, in percent; below 0 it takes some away */
export interface Weighted {
  readonly text: string;
  readonly weight: number;
  readonly picture?: FoundPicture;
}

/**
 * A choice whose options have weights. Right are those with all the points; where each has a part of
 * them, all of these together.
 * @param isSingle whether one alone may be chosen; undefined where only the weights can say so
 */
export function choiceOf(options: readonly Weighted[], isSingle: boolean | undefined): Asked {
  const right = new Set(rightOf(options, isSingle !== true));
  const isPartOfSeveral = right.size > 1 && [...right].every(({ weight }) => weight < 99.99);
  return {
    is: 'choice',
    options: options.map((option) => ({
      label: option.text,
      isRight: right.has(option),
      percent: option.weight,
      picture: option.picture,
    })),
    isMultiple: isSingle === undefined ? isPartOfSeveral : !isSingle,
  };
}

/** What is right of a choice, and what its options bring where that is not as usual; undefined: nothing is right. */
export function choiceKeyOf(
  options: readonly FoundOption[],
  isMultiple: boolean,
  line: number,
  notes: Notes,
): GivenAnswerKey | undefined {
  const optionIndexes = options.flatMap(({ isRight }, place) => (isRight ? [place] : []));
  if (optionIndexes.length === 0) return undefined;
  const percents = options.flatMap(({ percent }) => percent ?? []);
  const areWeighted = percents.length === options.length;
  if (!areWeighted || (isMultiple && areEven(options))) return { optionIndexes };
  const partialCredit = percents.map(inTenths);
  const read = readPartialCredit(
    partialCredit,
    options.map((_, place) => ({ id: `${place}` })),
    true,
    optionIndexes.map(String),
    isMultiple ? 'together' : 'each',
  );
  if (typeof read === 'string') noteWeights(options, line, notes);
  return typeof read === 'object' ? { optionIndexes, partialCredit } : { optionIndexes };
}

/**
 * Whether those that are right bring the same, all the points together, and those that are wrong take nothing,
 * or each as much. Where a wrong one took nothing, whoever chooses all would be right: it is as usual here.
 */
function areEven(options: readonly FoundOption[]): boolean {
  const percentsOf = (areRight: boolean) =>
    options.flatMap(({ isRight, percent = 0 }) => (isRight === areRight ? [percent] : []));
  const [right, wrong] = [percentsOf(true), percentsOf(false)];
  const [first = 0] = right;
  const areAll = (some: readonly number[], percent: number) =>
    some.every((one) => Math.abs(one - percent) < NEAR);
  const areWhole = areAll(right, first) && Math.abs(first * right.length - 100) <= LEEWAY / 10;
  return areWhole && (areAll(wrong, 0) || areAll(wrong, -first));
}

/** As keys have them: percent with one decimal. */
const inTenths = (percent: number) => tenths(percent) / 10 || 0;

function noteWeights(options: readonly FoundOption[], line: number, notes: Notes): void {
  const others = options.filter(({ isRight, percent = 0 }) => !isRight && percent > 0);
  const named = (others.length > 0 ? others : options.filter(({ isRight }) => isRight)).map(
    ({ label, percent = 0 }) => `${quoted(label)} (${written(percent)})`,
  );
  notes.add(line, 'partial_credit', `Weights of options are left out: ${named.join(', ')}.`);
}

const written = (percent: number) => `${Math.round(percent * 100) / 100} %`;

/** Texts of which those are right that bring all the points, or else the most. */
export function textsOf(answers: readonly Weighted[], line: number, notes: Notes): Asked {
  const right = rightOf(answers, false);
  const others = answers.filter((answer) => !right.includes(answer) && answer.weight > 0);
  for (const { text, weight } of others) {
    notes.add(
      line,
      'partial_credit',
      `${quoted(text)} brings ${written(weight)} there, and nothing here.`,
    );
  }
  return { is: 'texts', accepted: right.map(({ text }) => text) };
}

function rightOf(given: readonly Weighted[], areTogether: boolean): readonly Weighted[] {
  const positive = given.filter(({ weight }) => weight > 0);
  const whole = positive.filter(({ weight }) => weight >= 99.99);
  if (whole.length > 0 || areTogether) return whole.length > 0 ? whole : positive;
  const most = positive.reduce((found, { weight }) => Math.max(found, weight), 0);
  return positive.filter(({ weight }) => weight === most);
}
