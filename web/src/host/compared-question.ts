import { pictureInWords } from '../kinds/options/edit-texts.js';
import { texts as pictures } from '../pictures/texts.js';
import { editingKinds } from '../kinds/edit.js';
import { quizInWords } from '../quiz/host/quiz-fields.js';
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
  const kind = editingKinds[values.kind];
  return {
    [texts.prompt]: values.prompt,
    ...(values.imageId && {
      [pictures.ofQuestion]: pictureInWords(values.imageId, values.imageAlt),
    }),
    [texts.kind]: kind.name,
    ...kind.inWords(values),
    ...quizInWords(values),
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
