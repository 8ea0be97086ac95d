import { waitingWords, weightWords } from '../../../../src/contract/motion-text.js';
import { byWeight } from '../../../../src/contract/weights.js';
import { language } from '../../texts/locale.js';
import type { VoteFieldsProps, VotingKind } from '../voting-kind.js';
import { motionRules } from './vote.rules.js';

/**
 * @param one how one votes for one option: given, since what a part that is loaded later takes from the page by
 *   name makes the page larger
 */
export function motion(one: VotingKind): VotingKind {
  return {
    ...motionRules(one),
    Fields: (props) => (
      <>
        <one.Fields {...props} result={props.result && byWeight(props.result)} />
        <Weight {...props} />
      </>
    ),
  };
}

/** How much one's vote is, and when that is seen in the result. */
function Weight({ question, result, room }: VoteFieldsProps) {
  const weight = room?.session.weight;
  const waiting = result?.motion && waitingWords(result.motion, language);
  const own =
    weight !== undefined && question.status === 'open' ? weightWords(weight, language) : undefined;
  const said = [own, waiting].filter((one) => one !== undefined);
  return said.length > 0 ? <p class="small muted">{said.join(' ')}</p> : null;
}
