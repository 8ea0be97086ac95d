import type { ComparedField } from './conflict-dialog.js';
import type { QuestionValues } from './question-form.rules.js';
import { texts } from './texts.js';

/** Both versions of a question, field by field as the form has them. */
export function compareQuestions(mine: QuestionValues, theirs: QuestionValues): ComparedField[] {
  const [one, other] = [inWords(mine), inWords(theirs)];
  const labels = [...Object.keys(one), ...Object.keys(other).filter((label) => !(label in one))];
  return labels.map((label) => ({ label, mine: one[label] ?? '', theirs: other[label] ?? '' }));
}

function inWords(values: QuestionValues): Record<string, string> {
  const { kind, options } = values;
  const isScale = kind === 'rating';
  return {
    [texts.prompt]: values.prompt,
    [texts.kind]: texts.kinds[kind] ?? kind,
    ...(!isScale &&
      Object.fromEntries(options.map(({ label }, at) => [texts.option(at + 1), label]))),
    ...(isScale && { [texts.min]: values.min, [texts.max]: values.max }),
    ...(kind === 'multiple_choice' && {
      [texts.minChoices]: values.minChoices,
      [texts.maxChoices]: values.maxChoices || texts.maxChoicesPlaceholder,
    }),
    [texts.votesCanChange]: values.allowChange ? texts.yes : texts.no,
    [texts.timer]: timerText(values),
    [texts.visibility]: values.resultsVisibility
      ? texts.visibilities[values.resultsVisibility]
      : texts.asSessionAny,
  };
}

function timerText({ timer, ownTimer }: QuestionValues): string {
  if (timer === 'own') return texts.ownTimerOf(Number(ownTimer));
  return texts.timers[timer] ?? timer;
}
