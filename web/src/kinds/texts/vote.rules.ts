import { tidyAnswer } from '../../../../src/contract/answer-text.js';
import type { Choice, Question } from '../../../../src/contract/index.js';

/** What a question says of the texts that it takes. */
export interface TextBounds {
  readonly maxAnswers: number;
  readonly maxLength: number;
}

export function boundsOf({ settings }: Pick<Question, 'settings'>): TextBounds {
  return { maxAnswers: settings.maxAnswers as number, maxLength: settings.maxLength as number };
}

export function textsIn(choice: Choice | undefined): readonly string[] {
  return (choice?.texts ?? []) as readonly string[];
}

/** What is typed as it is sent and kept: each text once. */
export function choiceOf(typed: readonly string[], hasLines: boolean): Choice {
  const tidied = typed.map((text) => tidyAnswer(text, hasLines));
  return { texts: [...new Set(tidied.filter((text) => text !== ''))] };
}

/** How many characters are left; less than 0 where there are too many. */
export function leftOf(text: string, { maxLength }: TextBounds, hasLines: boolean): number {
  return maxLength - [...tidyAnswer(text, hasLines)].length;
}

/** By how many characters the longest of these texts is too long; 0 where none is. */
export function excessOf(choice: Choice | undefined, bounds: TextBounds): number {
  const left = textsIn(choice).map((text) => bounds.maxLength - [...text].length);
  return Math.max(0, -Math.min(0, ...left));
}

/**
 * The fields as they are to be filled: as typed, unless what was typed is not what was picked, as
 * after it was withdrawn or sent.
 */
export function fieldsOf(
  typed: readonly string[],
  choice: Choice | undefined,
  { maxAnswers }: TextBounds,
  hasLines: boolean,
): string[] {
  const picked = textsIn(choice);
  const isTyped = JSON.stringify(choiceOf(typed, hasLines).texts) === JSON.stringify(picked);
  const shown = isTyped ? typed : picked;
  return Array.from({ length: Math.max(maxAnswers, picked.length) }, (_, nth) => shown[nth] ?? '');
}
