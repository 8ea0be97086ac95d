import { formatNumber, inLanguage } from '../../texts/locale.js';
import { spokenBuckets } from '../bars/spoken-buckets.js';
import type { VotingRules } from '../voting-kind.js';
import { scaleOf } from '../scale/scale.rules.js';
import { rating as de } from './texts.audience.de.js';
import { rating as en } from './texts.audience.en.js';

const texts = inLanguage({ en, de });

export const votingRules: VotingRules = {
  instructionOf(question) {
    const { min, max } = scaleOf(question);
    return texts.rate(min, max);
  },

  missingIn(question, choice) {
    const { min, max } = scaleOf(question);
    return choice?.value === undefined ? texts.missing(min, max) : undefined;
  },

  wordsOf: (_, { value }) => (value === undefined ? [] : [formatNumber(value)]),

  spoken: spokenBuckets,

  figureOf: ({ stats: { mean } }) => (mean === undefined ? undefined : texts.mean(mean)),
};
