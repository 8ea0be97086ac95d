import type { Asked, FoundPicture, Notes } from './found.js';
import { quoted } from './text.rules.js';

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
export function choiceOf(
  options: readonly Weighted[],
  isSingle: boolean | undefined,
  line: number,
  notes: Notes,
): Asked {
  const right = rightOf(options, isSingle !== true);
  const isPartOfSeveral = right.length > 0 && right[0]!.weight < 100;
  const isEven = right.every(({ weight }) => Math.abs(weight - right[0]!.weight) < 0.1);
  const others = options.filter((option) => !right.includes(option) && option.weight > 0);
  if (others.length > 0 || !isEven) {
    const named = (others.length > 0 ? others : right).map(({ text, weight }) => {
      return `${quoted(text)} (${Math.round(weight * 100) / 100} %)`;
    });
    notes.add(line, 'partial_credit', `Weights of options are left out: ${named.join(', ')}.`);
  }
  return {
    is: 'choice',
    options: options.map((option) => ({
      label: option.text,
      isRight: right.includes(option),
      picture: option.picture,
    })),
    isMultiple: isSingle === undefined ? isPartOfSeveral && right.length > 1 : !isSingle,
  };
}

/** Texts of which those are right that bring all the points, or else the most. */
export function textsOf(answers: readonly Weighted[], line: number, notes: Notes): Asked {
  const right = rightOf(answers, false);
  const others = answers.filter((answer) => !right.includes(answer) && answer.weight > 0);
  for (const { text, weight } of others) {
    notes.add(
      line,
      'partial_credit',
      `${quoted(text)} brings ${weight} % there, and nothing here.`,
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
