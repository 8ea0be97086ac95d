import type { Choice, Question } from '../../../src/contract/index.js';
import type { Random } from './random.js';

/** Any choice that the question takes. */
export function choiceOf({ kind, options, settings }: Question, random: Random): Choice {
  const ids = options.map(({ id }) => id);
  switch (kind) {
    case 'single_choice':
      return { optionIds: [random.pick(ids)] };
    case 'multiple_choice':
      return { optionIds: random.some(ids).slice(0, settings.maxChoices!) };
    default: {
      const { min, max } = settings;
      return { value: min! + Math.floor(random.next() * (max! - min! + 1)) };
    }
  }
}

/** Any but this one. */
export function otherChoice(question: Question, choice: Choice, random: Random): Choice {
  for (;;) {
    const other = choiceOf(question, random);
    if (JSON.stringify(inOrder(other)) !== JSON.stringify(inOrder(choice))) return other;
  }
}

function inOrder({ optionIds, value }: Choice): unknown[] {
  return optionIds?.toSorted() ?? [value];
}
