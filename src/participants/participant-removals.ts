import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { limits } from '../contract/index.js';
import { LimitReachedError, SessionChanges } from '../sessions/index.js';
import { ParticipantsRepository } from './participants.repository.js';
import { PlayerEvents } from './players/players.events.js';
import { PlayersRepository } from './players/players.repository.js';

/** Keeps participants out whom the organizer has removed. What they voted stays. */
@Injectable()
export class ParticipantRemovals {
  constructor(
    private readonly changes: SessionChanges,
    private readonly participants: ParticipantsRepository,
    private readonly players: PlayersRepository,
    private readonly playerEvents: PlayerEvents,
  ) {}

  /**
   * @param manager of a transaction that has the session locked; {@link tell} is called after it
   * @throws LimitReachedError
   */
  async remove(manager: EntityManager, sessionId: string, participantId: string): Promise<void> {
    if ((await this.participants.countRemoved(manager, sessionId)) >= limits.removedMax) {
      throw new LimitReachedError(limits.removedMax, 'removed participants of a session');
    }
    await this.participants.keepOut(manager, sessionId, participantId);
    await this.players.delete(manager, sessionId, participantId);
  }

  /** Once this resolves, no process accepts anything by the token of who was removed. */
  async tell(sessionId: string): Promise<void> {
    await this.changes.tell(sessionId, (view) => [['admission.narrowed', { view }]]);
    await this.playerEvents.tell(sessionId);
  }
}
