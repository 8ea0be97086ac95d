import type {
  LeaderboardEntry,
  LeaderboardState,
  OwnScore,
  SessionStatus,
} from '../../../src/contract/index.js';

interface Played {
  readonly status: SessionStatus;
  readonly settings: { readonly leaderboard: string; readonly teams: readonly string[] | null };
}

/** Whether who takes part has a name to play by, and perhaps a team. */
export function isGame({ settings }: Played): boolean {
  return settings.leaderboard !== 'off' || settings.teams !== null;
}

/** Whether the audience and the hall may see the leaderboard now. */
export function showsBoard({ status, settings }: Played): boolean {
  if (settings.leaderboard === 'end') return status === 'ended';
  return settings.leaderboard === 'after_question' && status !== 'draft';
}

export interface BoardRow {
  readonly entry: LeaderboardEntry;
  readonly isMine: boolean;
  /** Whether there are others between it and the one above. */
  readonly isApart: boolean;
}

/**
 * The first so many, and oneself, however far down.
 * @param most rows, oneself not counted
 */
export function rowsAround({ entries, me }: LeaderboardState, most: number): BoardRow[] {
  const shown = entries.slice(0, most);
  const rows = shown.map((entry) => ({ entry, isMine: isSame(entry, me), isApart: false }));
  if (!me || rows.some(({ isMine }) => isMine)) return rows;
  const above = shown[shown.length - 1];
  // Of equals at the end of the list, oneself is as good as any.
  return [
    ...rows,
    { entry: me, isMine: true, isApart: above !== undefined && above.rank < me.rank },
  ];
}

/** Names are one's own in a session. */
function isSame(entry: LeaderboardEntry, me: OwnScore | null): boolean {
  return me !== null && entry.name === me.name;
}

/** How long a bar is, from 0 to 1: of the first one's. */
export function shareOf(points: number, all: readonly { readonly points: number }[]): number {
  const most = Math.max(1, ...all.map((one) => one.points));
  return Math.max(0, points) / most;
}
