import { VoteOptions } from '../options/vote-options.js';
import type { VotingKind } from '../voting-kind.js';
import { votingRules } from './vote.rules.js';

export const singleChoice: VotingKind = {
  ...votingRules,
  // With one to choose, the other one is let go.
  Fields: (props) => (
    <VoteOptions {...props} type="radio" onTouch={(id) => props.onPick({ optionIds: [id] })} />
  ),
};
