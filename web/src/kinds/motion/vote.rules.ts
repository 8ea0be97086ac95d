import { motionLine } from '../../../../src/contract/motion-text.js';
import { language } from '../../texts/locale.js';
import type { VotingRules } from '../voting-kind.js';
import { spokenMotion } from './spoken.js';

/** @param one how one votes for one option */
export function motionRules(one: VotingRules): VotingRules {
  return {
    ...one,
    spoken: (result) => spokenMotion(result, (shown) => one.spoken(shown)),
    figureOf: ({ motion }) => motion && motionLine(motion, language),
  };
}
