import type { AnswerKey } from '../../../../src/contract/index.js';
import {
  type Credited,
  LEEWAY,
  sumOf,
  tenths,
  WHOLE,
} from '../../../../src/contract/partial-credit.js';
import type { TypedOption } from '../editing-kind.js';
import { numberIn } from '../numbers/number.rules.js';

/** What choosing it brings, as it is typed: percent, 0 where nothing is. */
export const percentIn = ({ credit = '' }: TypedOption): number => numberIn(credit) ?? 0;

export const hasCredits = (options: readonly TypedOption[]): boolean =>
  options.some(({ credit }) => credit !== undefined);

/** Begins with what counts where nothing is said. */
export function withCredits(options: readonly TypedOption[], credited: Credited): TypedOption[] {
  const right = options.filter(({ isRight }) => isRight);
  const shares = credited === 'each' ? right.map(() => 100) : sharesOf(right.length);
  const wrong = credited === 'each' ? 0 : -(shares[0] ?? 0);
  return options.map((option) => {
    const credit = option.isRight ? shares[right.indexOf(option)]! : wrong;
    return { ...option, credit: `${credit}` };
  });
}

/** All the points, in so many parts: the same, unless these would be too far off together. Percent. */
function sharesOf(parts: number): number[] {
  const even = Math.round(WHOLE / parts);
  const isNear = Math.abs(even * parts - WHOLE) <= LEEWAY;
  const least = Math.floor(WHOLE / parts);
  const shareAt = (at: number) => (isNear ? even : least + (at < WHOLE % parts ? 1 : 0));
  return Array.from({ length: parts }, (_, at) => shareAt(at) / 10);
}

/** What an option brings once its mark was changed: all of the points, or what is left of them to give. */
export function creditOnceMarked(
  options: readonly TypedOption[],
  isRight: boolean,
  credited: Credited,
): string {
  if (!isRight) return '0';
  const left = credited === 'each' ? 100 : tenths(100 - broughtTogether(options)) / 10;
  return left > 0 ? `${left}` : '';
}

/** Whether whoever chooses everything has all the points, though something of it is wrong. */
export function isAllRight(options: readonly TypedOption[]): boolean {
  const wrong = options.filter(({ isRight }) => !isRight);
  return wrong.length > 0 && wrong.every((option) => percentIn(option) >= 0);
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
  return hasCredits(options) ? options.map(percentIn) : undefined;
}

/** What all right options bring together. Percent, with one decimal at most. */
export function broughtTogether(options: readonly TypedOption[]): number {
  const right = options.filter(({ isRight }) => isRight);
  return tenths(sumOf(right.map(percentIn))) / 10;
}
