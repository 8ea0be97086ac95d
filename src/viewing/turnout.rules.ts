import type { Result, Turnout } from '../contract/index.js';

/** What a result says of how many voted, and of nothing else. */
export function toTurnout({ questionId, version, totalVotes }: Result): Turnout {
  return { questionId, version, totalVotes };
}
