import type { TextsSummary } from '../../../../src/contract/index.js';
import { Others } from '../texts/others.js';
import { TextFields } from '../texts/text-fields.js';
import type { VotingKind } from '../voting-kind.js';
import { texts } from './spoken.js';
import { votingRules } from './vote.rules.js';

/** Texts of others on a phone: whoever wants more looks at the big screen. */
const SHOWN = 20;

export const openText: VotingKind = {
  ...votingRules,
  Fields: (props) => {
    const { latest = [] } = (props.result?.summary ?? {}) as Partial<TextsSummary>;
    return (
      <>
        <TextFields {...props} hasLines labelOf={texts.nth} />
        <Others {...props} isEmpty={latest.length === 0}>
          <ol class="others-texts">
            {latest.slice(0, SHOWN).map(({ id, text }) => (
              <li key={id} dir="auto">
                {text}
              </li>
            ))}
          </ol>
        </Others>
      </>
    );
  },
};
