import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { Question } from '../../../src/contract/index.js';
import type { ChartingKind } from '../kinds/charting-kind.js';
import { written } from '../markup/markup.js';
import { texts } from './texts.js';
import type { FittedPages } from './use-fitted-pages.js';

/** Longer ones are for phones: nobody reads them from the last row. Characters. */
const LONGEST = 240;

/**
 * What is right, in a sentence: where it is due, and the chart does not mark it.
 * @returns undefined where there is nothing to say
 */
export function solutionOf(question: Question, kind: ChartingKind): string | undefined {
  const { answerKey, status } = question;
  if (!answerKey || status !== 'closed') return undefined;
  const words = kind.rightWordsOf?.(question, answerKey);
  if (!words) return undefined;
  const all = words.join(', ');
  if ('closest' in answerKey) return texts.nearest(all);
  return words.length > 1 ? texts.rightAnswers(all) : texts.rightAnswer(all);
}

/**
 * Why it is right, where there is room for that: it is given up as soon as it costs pages, or type that
 * can be read.
 * @returns the text, and what is told how the question with it was fitted
 */
export function useWhy({ id, explanation, status }: Question) {
  const [crowded, setCrowded] = useState<string>();
  const name = `${id} ${explanation}`;
  const isShown = status === 'closed' && (explanation?.length ?? Infinity) <= LONGEST;
  const why = isShown && crowded !== name ? (explanation ?? undefined) : undefined;
  const giveUp = useCallback(() => setCrowded(name), [name]);
  return { why, giveUp };
}

/** Gives it up, before it is painted. */
export function useRoomForWhy(
  why: string | undefined,
  giveUp: () => void,
  { isSmall, pages }: FittedPages,
): void {
  const isCrowded = why !== undefined && (isSmall || pages > 1);
  useLayoutEffect(() => {
    if (isCrowded) giveUp();
  }, [isCrowded, giveUp]);
}

interface Props {
  answer: string | undefined;
  why: string | undefined;
}

/** Below the chart; without a place of its own where there is nothing of it. */
export function Solution({ answer, why }: Props) {
  if (answer === undefined && why === undefined) return null;
  return (
    <div class="stage-solution">
      {answer !== undefined && <p class="stage-answer">{answer}</p>}
      {why !== undefined && (
        <div class="stage-why" dir="auto">
          {written(why)}
        </div>
      )}
    </div>
  );
}
