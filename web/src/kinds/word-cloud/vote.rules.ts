import type { WordsSummary } from '../../../../src/contract/index.js';
import { boundsOf, excessOf, textsIn } from '../texts/vote.rules.js';
import { texts as shared } from '../texts/text-fields.js';
import type { VotingRules } from '../voting-kind.js';
import { spokenWords, texts } from './spoken.js';

export const votingRules: VotingRules = {
  instructionOf(question) {
    const { maxAnswers } = boundsOf(question);
    return maxAnswers === 1 ? texts.write : texts.writeMany(maxAnswers);
  },

  missingIn(question, choice) {
    if (textsIn(choice).length === 0) return texts.missing;
    const excess = excessOf(choice, boundsOf(question));
    return excess > 0 ? shared.shorten(excess) : undefined;
  },

  wordsOf: (_, choice) => [...textsIn(choice)],

  spoken: spokenWords,

  figureOf: ({ summary }) => texts.words((summary as WordsSummary).distinct),
};
