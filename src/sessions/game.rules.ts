import type { OpenSettings } from './admission.rules.js';

/** Whether who joins plays: has a name of its own, and a team where there are teams. */
export function isGame({
  leaderboard,
  teams,
}: Pick<OpenSettings, 'leaderboard' | 'teams'>): boolean {
  return leaderboard !== 'off' || teams !== null;
}
