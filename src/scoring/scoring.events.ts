import { Injectable } from '@nestjs/common';
import Emittery from 'emittery';
import type { LeaderboardState } from '../contract/index.js';

/** A new state of a session's leaderboard, with as many entries as are told. */
export interface LeaderboardUpdate {
  readonly sessionId: string;
  readonly organizer: LeaderboardState;
  /** What the audience and the big screen may see; null where that is nothing. */
  readonly hall: LeaderboardState | null;
}

/** What other modules hear of points: in each process. */
@Injectable()
export class LeaderboardEvents extends Emittery<{
  /** At most one a second a session, the last state always. */
  updated: LeaderboardUpdate;
}> {}
