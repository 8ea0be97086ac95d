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
  const share = credited === 'each' ? 100 : Math.round(1_000 / Math.max(1, right)) / 10;
  const wrong = credited === 'each' || right === 0 ? 0 : -share;
  return options.map((option) => ({ ...option, credit: `${option.isRight ? share : wrong}` }));
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
