import { texts, votedByOption } from '../options/vote.rules.js';
import type { VotingRules } from '../voting-kind.js';

export const votingRules: VotingRules = {
  ...votedByOption,
  instructionOf: () => texts.chooseOne,
  missingIn: (_, choice) => (choice?.optionIds?.length === 1 ? undefined : texts.missingOne),
};
