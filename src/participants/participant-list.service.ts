import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { limits, type ParticipantPage } from '../contract/index.js';
import { isId } from '../platform/ids.js';
import { pageOf, requireCursor } from '../platform/page.rules.js';
import {
  LimitReachedError,
  lockSession,
  SessionEvents,
  SessionsService,
} from '../sessions/index.js';
import { ParticipantsRepository } from './participants.repository.js';
import { ParticipantNotFoundError } from './participants.errors.js';
import { ParticipantRemovals } from './participant-removals.js';
import { PlayersRepository } from './players/players.repository.js';

/** Who has voted in a session that asks for names, as its organizer may know it. */
@Injectable()
export class ParticipantListService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionsService,
    private readonly sessionEvents: SessionEvents,
    private readonly participants: ParticipantsRepository,
    private readonly players: PlayersRepository,
    private readonly removals: ParticipantRemovals,
  ) {}

  onModuleInit(): void {
    this.sessionEvents.on('session.updated', async ({ view: { session } }) => {
      if (session.settings.identity !== 'named') await this.participants.forgetNames(session.id);
    });
  }

  /**
   * Those who joined last first; nobody where the session does not ask for names.
   * @param cursor the id of the last participant of the page before
   * @throws SessionNotFoundError, ValidationFailedError
   */
  async list(
    accountId: string,
    sessionId: string,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<ParticipantPage> {
    requireCursor(cursor);
    const { session, questions } = await this.sessions.get(accountId, sessionId);
    if (session.settings.identity !== 'named') return { items: [], nextCursor: null };
    const found = await this.participants.list(sessionId, limit + 1, cursor);
    const { items: page, nextCursor } = pageOf(found, limit);
    const votes = await this.participants.countVotes(
      questions.map(({ id }) => id),
      page.map(({ id }) => id),
    );
    return {
      items: page.map(({ id, name, joinedAt }) => ({
        id,
        name,
        joinedAt: joinedAt.toISOString(),
        votes: votes.get(id) ?? 0,
      })),
      nextCursor,
    };
  }

  /**
   * Lets the participant take part no more. What it voted stays. Once this resolves, no process
   * accepts anything by its token.
   * @throws SessionNotFoundError, ParticipantNotFoundError, LimitReachedError
   */
  async remove(accountId: string, sessionId: string, participantId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { settings } = await lockSession(manager, accountId, sessionId);
      if (settings.identity !== 'named' || !isId(participantId)) {
        throw new ParticipantNotFoundError();
      }
      if ((await this.participants.countRemoved(manager, sessionId)) >= limits.removedMax) {
        throw new LimitReachedError(limits.removedMax, 'removed participants of a session');
      }
      if (!(await this.participants.remove(manager, sessionId, participantId))) {
        throw new ParticipantNotFoundError();
      }
      await this.players.delete(manager, sessionId, participantId);
    });
    await this.removals.tell(sessionId);
  }
}
