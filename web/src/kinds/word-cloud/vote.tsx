import type { WordsSummary } from '../../../../src/contract/index.js';
import { formatNumber } from '../../texts/locale.js';
import { Others } from '../texts/others.js';
import { TextFields } from '../texts/text-fields.js';
import type { VotingKind } from '../voting-kind.js';
import { texts } from './spoken.js';
import { votingRules } from './vote.rules.js';

/** Words on a phone: whoever wants more looks at the big screen. */
const SHOWN = 40;

export const wordCloud: VotingKind = {
  ...votingRules,
  Fields: (props) => {
    const { words = [] } = (props.result?.summary ?? {}) as Partial<WordsSummary>;
    return (
      <>
        <TextFields {...props} hasLines={false} labelOf={texts.nth} />
        <Others {...props} isEmpty={words.length === 0}>
          <ol class="others-words">
            {words.slice(0, SHOWN).map(({ text, count }) => (
              <li key={text}>
                <bdi>{text}</bdi>{' '}
                <b class="numbers">
                  <bdi>{formatNumber(count)}</bdi>
                </b>
              </li>
            ))}
          </ol>
        </Others>
      </>
    );
  },
};
