import type { QuestionStatus, ResultsVisibility } from './shapes.js';

/** Who of the audience sees a question's result. The organizer sees it always. */
export type ResultAudience = 'everyone' | 'voters' | 'nobody';

export function resultAudience(
  question: { status: QuestionStatus; resultsRevealed: boolean },
  visibility: ResultsVisibility,
): ResultAudience {
  if (question.status === 'draft') return 'nobody'; // the audience knows nothing of it
  if (question.resultsRevealed) return 'everyone';
  switch (visibility) {
    case 'always':
      return 'everyone';
    case 'after_vote':
      return 'voters';
    case 'after_close':
      return question.status === 'closed' ? 'everyone' : 'nobody';
    case 'hidden':
      return 'nobody';
  }
}

const widths: Record<ResultAudience, number> = { nobody: 0, voters: 1, everyone: 2 };

/** Whether one audience has who is not in the other. */
export function isWider(one: ResultAudience, other: ResultAudience): boolean {
  return widths[one] > widths[other];
}

export function maySeeResult(audience: ResultAudience, hasVoted: boolean): boolean {
  return audience === 'everyone' || (audience === 'voters' && hasVoted);
}
