import type { Choice, Question } from '../../../src/contract/index.js';
import { definitionOf, kindOf } from '../../../src/sessions/kinds/index.js';
import { isSameChoice } from './ballots.js';
import type { Random } from './random.js';

/** Any choice that the question takes. */
export function choiceOf(question: Question, random: Random): Choice {
  return kindOf(question).draw(definitionOf(question), () => random.next());
}

/** Any but this one. */
export function otherChoice(question: Question, choice: Choice, random: Random): Choice {
  for (;;) {
    const other = choiceOf(question, random);
    if (!isSameChoice(question, other, choice)) return other;
  }
}
