import type { ImportedQuestion } from '../../../src/contract/imports.js';

/** Whether an option is right: of a ranking none is, but all in their order. */
export function isRight({ kind, answerKey }: ImportedQuestion, index: number): boolean {
  if (kind === 'ranking' || !answerKey || !('optionIndexes' in answerKey)) return false;
  return answerKey.optionIndexes.includes(index);
}

/** What choosing an option brings, in percent of the points; undefined where that is as usual, or nothing. */
export function creditOf({ answerKey }: ImportedQuestion, index: number): number | undefined {
  if (!answerKey || !('optionIndexes' in answerKey)) return undefined;
  const percent = answerKey.partialCredit?.[index];
  return percent === 0 ? undefined : percent;
}

/** What is right where that is no option, as one line; undefined where there is nothing. */
export function rightAnswerOf({ kind, answerKey, options }: ImportedQuestion): string | undefined {
  if (!answerKey) return undefined;
  if ('texts' in answerKey) return answerKey.texts.join(' · ');
  if ('value' in answerKey) {
    const tolerance = 'tolerance' in answerKey ? answerKey.tolerance : 0;
    return tolerance > 0 ? `${answerKey.value} ± ${tolerance}` : `${answerKey.value}`;
  }
  if (kind !== 'ranking' || !('optionIndexes' in answerKey)) return undefined;
  return answerKey.optionIndexes.map((index) => options?.[index]?.label ?? '').join(' → ');
}
