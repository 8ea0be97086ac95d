import type { LeaderboardEntry, LeaderboardState, OwnScore } from '../../../src/contract/index.js';

/** Of tests: one who plays. */
export function anEntry(name: string, rank: number, points = 1_000 - rank * 10): LeaderboardEntry {
  return { rank, name, team: null, points, correct: 1, answered: 1, streak: 1 };
}

/** Of tests: a leaderboard. */
export function aBoard(
  entries: LeaderboardEntry[],
  me: OwnScore | null = null,
  given: Partial<LeaderboardState> = {},
): LeaderboardState {
  return {
    sessionId: 's1',
    version: 1,
    final: false,
    questionIds: ['q1'],
    players: entries.length,
    entries,
    teams: null,
    me,
    ...given,
  };
}
