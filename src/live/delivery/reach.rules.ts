import { isDeepStrictEqual } from 'node:util';
import {
  type AudienceQuestion,
  isWider,
  type ResultAudience,
  type ResultsVisibility,
} from '../../contract/index.js';
import type { QuestionView } from '../../sessions/index.js';
import { audienceOf } from '../../viewing/index.js';

/** Who of the audience knows of a question: all while it is open, then who sees its result. */
export function reachOf(
  question: QuestionView,
  session: { settings: { resultsVisibility: ResultsVisibility } },
): ResultAudience {
  return question.status === 'open' ? 'everyone' : audienceOf(question, session);
}

/** Who knew of the question before a change or does so after it has to hear of the change. */
export function wider(one: ResultAudience, other: ResultAudience): ResultAudience {
  return isWider(other, one) ? other : one;
}

/**
 * Whether the audience is told nothing else by the one: the revision says only that something was
 * written, and a picture has the size it has.
 */
export function looksTheSame(one: AudienceQuestion, other: AudienceQuestion): boolean {
  const told = (question: AudienceQuestion) => ({
    ...question,
    ...{ revision: 0, imageWidth: 0, imageHeight: 0 },
  });
  return isDeepStrictEqual(told(one), told(other));
}
