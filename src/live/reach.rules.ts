import type { ResultAudience, ResultsVisibility } from '../contract/index.js';
import type { QuestionView } from '../sessions/index.js';
import { audienceOf } from '../voting/index.js';

const widths: Record<ResultAudience, number> = { nobody: 0, voters: 1, everyone: 2 };

/** Who of the audience knows of a question: all while it is open, then who sees its result. */
export function reachOf(
  question: QuestionView,
  session: { settings: { resultsVisibility: ResultsVisibility } },
): ResultAudience {
  return question.status === 'open' ? 'everyone' : audienceOf(question, session);
}

/** Who knew of the question before a change or does so after it has to hear of the change. */
export function wider(one: ResultAudience, other: ResultAudience): ResultAudience {
  return widths[one] >= widths[other] ? one : other;
}
