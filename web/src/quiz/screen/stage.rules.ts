import type {
  LeaderboardEntry,
  LeaderboardState,
  Question,
} from '../../../../src/contract/index.js';

/** Rows of the leaderboard on the big screen: more is not read from the last row. */
const MOST = 10;
/** Names on one step of the podium; of more, how many there are. */
const MOST_ON_STEP = 3;

/** Those that the hall is shown. */
export function topOf({ entries }: LeaderboardState): LeaderboardEntry[] {
  return entries.slice(0, MOST);
}

export interface Step {
  readonly rank: number;
  readonly points: number;
  readonly names: readonly string[];
  /** How many more share it. */
  readonly others: number;
  readonly isShared: boolean;
}

/**
 * The first three ranks that there are, best first: who shares one stands together, and the ranks that
 * are skipped by that have no step. Nobody is on it without a point.
 */
export function podiumOf({ entries }: LeaderboardState): Step[] {
  const winners = entries.filter(({ rank, points }) => rank <= 3 && points > 0);
  const ranks = [...new Set(winners.map(({ rank }) => rank))].sort((a, b) => a - b);
  return ranks.map((rank) => {
    const there = winners.filter((entry) => entry.rank === rank);
    // With one more it says a name in place of “1 other”.
    const shown = there.length <= MOST_ON_STEP + 1 ? there : there.slice(0, MOST_ON_STEP);
    return {
      rank,
      points: there[0]!.points,
      names: shown.map(({ name }) => name),
      others: there.length - shown.length,
      isShared: there.length > 1,
    };
  });
}

/**
 * Whether the leaderboard comes to the stage by itself, some time after this question was closed: once
 * its points are in it, and its result was seen.
 * @param result undefined where the hall does not see it
 */
export function followsBoard(
  question: Question | undefined,
  result: { readonly final: boolean } | undefined,
  board: LeaderboardState | undefined,
): boolean {
  if (question?.status !== 'closed' || !question.settings.scoring) return false;
  return Boolean(result?.final && board?.questionIds.includes(question.id));
}
