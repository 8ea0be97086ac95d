import { votedByTexts } from '../texts/voting-rules.js';
import type { VotingRules } from '../voting-kind.js';
import { spokenTexts, texts } from './spoken.js';

export const votingRules: VotingRules = { ...votedByTexts(texts), spoken: spokenTexts };
