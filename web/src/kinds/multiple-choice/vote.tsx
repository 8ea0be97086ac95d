import { VoteOptions } from '../options/vote-options.js';
import type { VotingKind } from '../voting-kind.js';
import { fullOf, toggle, votingRules } from './vote.rules.js';

export const multipleChoice: VotingKind = {
  ...votingRules,
  Fields: (props) => {
    const { question, choice, onPick } = props;
    return (
      <VoteOptions
        {...props}
        type="checkbox"
        full={fullOf(question, choice)}
        onTouch={(id) => onPick(toggle(question, choice, id))}
      />
    );
  },
};
