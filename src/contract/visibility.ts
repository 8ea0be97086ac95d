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

export function maySeeResult(audience: ResultAudience, hasVoted: boolean): boolean {
  return audience === 'everyone' || (audience === 'voters' && hasVoted);
}
