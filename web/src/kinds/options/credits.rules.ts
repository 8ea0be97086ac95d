import type { AnswerKey } from '../../../../src/contract/index.js';
import type { TypedOption } from '../editing-kind.js';
import { numberIn } from '../numbers/number.rules.js';

/** Whether all right options together are right, or each of them. */
export type Credited = 'each' | 'together';

export const hasCredits = (options: readonly TypedOption[]): boolean =>
  options.some(({ credit }) => credit !== undefined);

/** Begins with what counts where nothing is said. */
export function withCredits(options: readonly TypedOption[], credited: Credited): TypedOption[] {
  const right = options.filter(({ isRight }) => isRight).length;
  const shares = credited === 'each' ? Array.from({ length: right }, () => 100) : sharesOf(right);
  const wrong = credited === 'each' ? 0 : -(shares[0] ?? 0);
  let taken = 0;
  return options.map((option) => {
    const credit = option.isRight ? shares[taken]! : wrong;
    if (option.isRight) taken += 1;
    return { ...option, credit: `${credit}` };
  });
}

/** All the points, in so many parts: the same, unless these are more than 1 % off together. */
function sharesOf(parts: number): number[] {
  const even = Math.round(1_000 / parts);
  if (Math.abs(even * parts - 1_000) <= 10) return Array.from({ length: parts }, () => even / 10);
  const least = Math.floor(1_000 / parts);
  return Array.from({ length: parts }, (_, at) => (least + (at < 1_000 % parts ? 1 : 0)) / 10);
}

/** What an option brings once its mark was changed: all of the points, or what is left of them to give. */
export function creditOnceMarked(
  options: readonly TypedOption[],
  isRight: boolean,
  credited: Credited,
): string {
  if (!isRight) return '0';
  const left = credited === 'each' ? 100 : Math.round((100 - broughtTogether(options)) * 10) / 10;
  return left > 0 ? `${left}` : '';
}

/** Whether whoever chooses everything has all the points, though something of it is wrong. */
export function isAllRight(options: readonly TypedOption[]): boolean {
  const wrong = options.filter(({ isRight }) => !isRight);
  return wrong.length > 0 && wrong.every(({ credit = '' }) => (numberIn(credit) ?? 0) >= 0);
}

export const withoutCredits = (options: readonly TypedOption[]): TypedOption[] =>
  options.map(({ credit: _, ...option }) => option);

/** The options with what the question's key says of each; as they are where it says nothing. */
export function creditedBy(options: readonly TypedOption[], key: AnswerKey): TypedOption[] {
  const credits = 'optionIds' in key ? key.partialCredit : undefined;
  return options.map((option) =>
    credits ? { ...option, credit: `${credits[option.id!] ?? 0}` } : option,
  );
}

/** Of each option, in percent; undefined where nothing is said. @param options those that are sent */
export function partialCreditIn(options: readonly TypedOption[]): number[] | undefined {
  return hasCredits(options) ? options.map(({ credit = '' }) => numberIn(credit) ?? 0) : undefined;
}

/** What all right options bring together. Percent, with one decimal at most. */
export function broughtTogether(options: readonly TypedOption[]): number {
  const right = options.filter(({ isRight }) => isRight);
  const sum = right.reduce((before, { credit = '' }) => before + (numberIn(credit) ?? 0), 0);
  return Math.round(sum * 10) / 10;
}
