import type { ListedPlayer, Player } from '../../contract/index.js';

/** One who plays, as it is stored. */
export interface PlayerRow extends Player {
  /** The participant's. */
  readonly id: string;
  readonly joinedAt: Date;
}

/** The player as the session's teams are now: a team that is there no more is none. */
export function toPlayer({ name, team }: Player, { teams }: { teams: string[] | null }): Player {
  return { name, team: team !== null && teams?.includes(team) ? team : null };
}

/** Whether it plays where the session's settings let it: a change of them may not have come to it. */
export function isSeated({ team }: Player, { teams }: { teams: string[] | null }): boolean {
  return teams === null || (team !== null && teams.includes(team));
}

/** The same as who leads the game knows it. */
export function toListedPlayer(row: PlayerRow, settings: { teams: string[] | null }): ListedPlayer {
  const { id, joinedAt } = row;
  return { id, ...toPlayer(row, settings), joinedAt: joinedAt.toISOString() };
}
