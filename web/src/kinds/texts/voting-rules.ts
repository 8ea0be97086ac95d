import type { VotingRules } from '../voting-kind.js';
import { texts as shared } from './text-fields.js';
import { boundsOf, excessOf, textsIn } from './vote.rules.js';

/** What a kind calls what it takes. */
interface Wording {
  readonly write: string;
  writeMany(most: number): string;
  readonly missing: string;
}

/** What all kinds have in common that are voted on by texts. */
export function votedByTexts(wording: Wording): Omit<VotingRules, 'spoken'> {
  return {
    instructionOf(question) {
      const { maxAnswers } = boundsOf(question);
      return maxAnswers === 1 ? wording.write : wording.writeMany(maxAnswers);
    },

    missingIn(question, choice) {
      if (textsIn(choice).length === 0) return wording.missing;
      const excess = excessOf(choice, boundsOf(question));
      return excess > 0 ? shared.shorten(excess) : undefined;
    },

    wordsOf: (_, choice) => [...textsIn(choice)],
  };
}
