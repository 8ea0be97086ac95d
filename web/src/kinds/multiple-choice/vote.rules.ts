import type { Choice, Question } from '../../../../src/contract/index.js';
import { inLanguage } from '../../texts/locale.js';
import { boundsOf, texts as optionTexts, votedByOption } from '../options/vote.rules.js';
import type { VotingRules } from '../voting-kind.js';
import { multipleChoice as de } from './texts.audience.de.js';
import { multipleChoice as en } from './texts.audience.en.js';

const texts = inLanguage({ en, de });

/** The choice after an option was touched, in the question's order: the order of touching says nothing. */
export function toggle({ options }: Question, choice: Choice | undefined, touched: string): Choice {
  const chosen = choice?.optionIds ?? [];
  const isChosen = (id: string) => chosen.includes(id) !== (id === touched);
  return { optionIds: options.map(({ id }) => id).filter(isChosen) };
}

/** Why no further option can be picked; undefined where one can. */
export function fullOf(question: Question, choice: Choice | undefined): string | undefined {
  const { max } = boundsOf(question);
  return (choice?.optionIds?.length ?? 0) < max ? undefined : texts.isFull(max);
}

export const votingRules: VotingRules = {
  ...votedByOption,

  instructionOf(question) {
    const { min, max } = boundsOf(question);
    if (min === max) return texts.chooseExactly(min);
    const isBounded = max < question.options.length;
    if (min > 1) return isBounded ? texts.chooseBetween(min, max) : texts.chooseAtLeast(min);
    return isBounded ? texts.chooseAtMost(max) : texts.chooseAny;
  },

  missingIn(question, choice) {
    const { min, max } = boundsOf(question);
    const { length } = choice?.optionIds ?? [];
    if (length >= min && length <= max) return undefined;
    if (min === 1) return optionTexts.missingOne;
    const missing = min - length;
    return min === max ? texts.missingExactly(min, missing) : texts.missingSome(min, missing);
  },
};
