import type { Choice, Question } from '../../../../src/contract/index.js';
import { plain } from '../../markup/markup.js';

/** How many were right, in words. */
export type Difficulty = 'veryEasy' | 'easy' | 'middling' | 'hard' | 'veryHard';

/** @param share of right answers, from 0 to 1 */
export function difficultyOf(share: number): Difficulty {
  if (share >= 0.9) return 'veryEasy';
  if (share >= 0.7) return 'easy';
  if (share >= 0.4) return 'middling';
  return share >= 0.2 ? 'hard' : 'veryHard';
}

/** How well a question tells who knows the rest. */
export type Discrimination = 'well' | 'somewhat' | 'little' | 'upsideDown';

/**
 * With the bounds that are usual for it (Ebel, Essentials of Educational Measurement, 1979): from 0.4 on
 * very good, below 0.2 poor.
 * @param correlation from −1 to 1
 */
export function discriminationOf(correlation: number): Discrimination {
  if (correlation >= 0.4) return 'well';
  if (correlation >= 0.2) return 'somewhat';
  return correlation >= 0 ? 'little' : 'upsideDown';
}

/** What somebody has answered, as people read it. */
export function choiceInWords(
  { options }: Pick<Question, 'options'>,
  choice: Choice,
  format: (value: number) => string,
): string {
  const { optionIds, value, texts } = choice;
  const labelOf = (id: string) => plain(options.find((one) => one.id === id)?.label ?? '');
  if (optionIds) return optionIds.map(labelOf).join(', ');
  if (value !== undefined) return format(value);
  return Array.isArray(texts) ? texts.join(', ') : '';
}
