import { votedByTexts } from '../texts/voting-rules.js';
import type { VotingRules } from '../voting-kind.js';
import { spokenWords, texts } from './spoken.js';

export const votingRules: VotingRules = {
  ...votedByTexts(texts),
  spoken: spokenWords,
  figureOf: spokenWords,
};
