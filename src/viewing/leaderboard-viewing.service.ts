import { Injectable } from '@nestjs/common';
import type { LeaderboardState } from '../contract/index.js';
import { ResultsHiddenError } from '../results/index.js';
import { isShownToHall, LeaderboardsService } from '../scoring/index.js';
import { SessionNotFoundError } from '../sessions/index.js';
import type { Player } from './viewer.js';
import { eyesOf, ViewingService } from './viewing.service.js';

/** Who of all that look at a session may see who has how many points. */
@Injectable()
export class LeaderboardViewing {
  constructor(
    private readonly viewing: ViewingService,
    private readonly leaderboards: LeaderboardsService,
  ) {}

  /**
   * @param limit entries
   * @throws SessionNotFoundError where the session is not the viewer's, NotAdmittedError
   * @throws ResultsHiddenError where a participant or a screen may not see it now
   */
  async get(viewer: Player, sessionId: string, limit: number): Promise<LeaderboardState> {
    await this.#require(viewer, sessionId);
    const participantId = viewer.role === 'participant' ? viewer.id : undefined;
    const eyes = eyesOf(viewer);
    const state = await this.leaderboards.get(sessionId, eyes, limit, participantId);
    // As it is now: it may have been hidden while it was read.
    await this.#require(viewer, sessionId);
    if (!state) throw new SessionNotFoundError();
    return state;
  }

  async #require(viewer: Player, sessionId: string): Promise<void> {
    const { session } = await this.viewing.find(viewer, sessionId);
    if (viewer.role !== 'organizer' && !isShownToHall(session)) throw new ResultsHiddenError();
  }
}
