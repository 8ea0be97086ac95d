import type { GivenAnswerKey, Question } from '../../../../src/contract/index.js';
import type { Credited } from '../../../../src/contract/partial-credit.js';
import { withItem } from '../../browser/lists.js';
import type { TypedOption } from '../editing-kind.js';
import { creditedBy, creditOnceMarked, hasCredits, partialCreditIn } from './credits.rules.js';
import { type OptionValues, written } from './edit.rules.js';

/** The options with those marked that the question's key names. */
export function withRight(values: OptionValues, question: Question | undefined): OptionValues {
  const right = idsIn(question);
  const options = values.options.map((option): TypedOption =>
    option.id !== undefined && right.includes(option.id) ? { ...option, isRight: true } : option,
  );
  const key = question?.answerKey;
  return { options: key ? creditedBy(options, key) : options };
}

/** The options with their places in the order that the question's key has. */
export function withPlaces(values: OptionValues, question: Question | undefined): OptionValues {
  const order = idsIn(question);
  if (order.length === 0) return values;
  const options = values.options.map((option) => ({
    ...option,
    place: order.indexOf(option.id!) + 1,
  }));
  return { options };
}

/** All that are marked. */
export function rightKey(values: OptionValues): GivenAnswerKey | null {
  const options = values.options.slice(0, written(values).length);
  const optionIndexes = options.flatMap(({ isRight }, at) => (isRight ? at : []));
  if (optionIndexes.length === 0) return null;
  const partialCredit = partialCreditIn(options);
  return { optionIndexes, ...(partialCredit && { partialCredit }) };
}

/** All in their right order. */
export function orderKey(values: OptionValues): GivenAnswerKey | null {
  const options = values.options.slice(0, written(values).length);
  return hasOrder(values) ? { optionIndexes: orderOf(options) } : null;
}

/** The options with the mark of one of them changed. */
export function toggledAt(
  options: readonly TypedOption[],
  at: number,
  credited: Credited,
): TypedOption[] {
  const { isRight, ...rest } = options[at]!;
  const marked: TypedOption = isRight ? rest : { ...rest, isRight: true };
  if (!hasCredits(options)) return withItem(options, at, marked);
  const credit = creditOnceMarked(options, !isRight, credited);
  return withItem(options, at, { ...marked, credit });
}

export function hasOrder({ options }: OptionValues): boolean {
  return options.some(({ place }) => place !== undefined);
}

/** The options' places in the list, in their right order: those without one are last. */
export function orderOf(options: readonly TypedOption[]): number[] {
  const placeOf = (at: number) => options[at]!.place ?? Infinity;
  // Both may be Infinity, whose difference is no number.
  return [...options.keys()].sort((a, b) =>
    placeOf(a) === placeOf(b) ? a - b : placeOf(a) - placeOf(b),
  );
}

/** Says that the order of the list is the right one. */
export function ordered(options: readonly TypedOption[]): TypedOption[] {
  return options.map((option, at) => ({ ...option, place: at + 1 }));
}

export function unordered(options: readonly TypedOption[]): TypedOption[] {
  return options.map(({ place: _, ...option }) => option);
}

/** The right order once the option at this place of the list has another place in it, from 1. */
export function placed(options: readonly TypedOption[], at: number, place: number): TypedOption[] {
  const others = orderOf(options).filter((other) => other !== at);
  const order = [...others.slice(0, place - 1), at, ...others.slice(place - 1)];
  return options.map((option, index) => ({ ...option, place: order.indexOf(index) + 1 }));
}

/** Whether the list itself tells the right order to all who see it. */
export function isListedInOrder({ options }: OptionValues): boolean {
  return orderOf(options).every((index, at) => index === at);
}

/**
 * The options in another order, with their right places.
 * @param random of 0 to 1, below 1, each time
 */
export function mixed(options: readonly TypedOption[], random = Math.random): TypedOption[] {
  const all = [...options];
  for (let left = all.length - 1; left > 0; left -= 1) {
    const at = Math.floor(random() * (left + 1));
    [all[left], all[at]] = [all[at]!, all[left]!];
  }
  const [first, ...others] = all;
  return isListedInOrder({ options: all }) ? [...others, first!] : all;
}

function idsIn(question: Question | undefined): readonly string[] {
  const key = question?.answerKey;
  return key && 'optionIds' in key ? key.optionIds : [];
}
