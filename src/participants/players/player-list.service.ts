import { Injectable } from '@nestjs/common';
import type { Organizer } from '../../accounts/index.js';
import type { PlayerPage } from '../../contract/index.js';
import { ValidationFailedError } from '../../platform/domain-error.js';
import { isId } from '../../platform/ids.js';
import { parseTime } from '../../platform/time.rules.js';
import { type Moderator, SessionsService } from '../../sessions/index.js';
import { toListedPlayer } from './player.js';
import { type PlayerPlace, PlayersRepository } from './players.repository.js';

/** Which players are asked for. */
export interface PlayersAsked {
  /** Found anywhere in the name. */
  readonly search?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Who plays, as who leads the game knows it. */
@Injectable()
export class PlayerList {
  constructor(
    private readonly sessions: SessionsService,
    private readonly players: PlayersRepository,
  ) {}

  /**
   * In the order in which they joined; nobody where the session is no game.
   * @throws SessionNotFoundError, LinkRevokedError, ValidationFailedError
   */
  async list(
    user: Organizer | Moderator,
    sessionId: string,
    { search, limit, cursor }: PlayersAsked,
  ): Promise<PlayerPage> {
    const after = cursor === undefined ? undefined : readCursor(cursor);
    const { session } = await this.sessions.getFor(user, sessionId);
    const [found, total] = await Promise.all([
      this.players.page(session.id, {
        limit: limit + 1,
        ...(search !== undefined && { search }),
        ...(after && { after }),
      }),
      this.players.count(session.id),
    ]);
    const items = found.slice(0, limit).map((row) => toListedPlayer(row, session.settings));
    return { items, nextCursor: found.length > limit ? cursorOf(items.at(-1)!) : null, total };
  }
}

/** The next page begins behind that place, whether its player is there still or not. */
function cursorOf({ joinedAt, id }: PlayerPlace): string {
  return `${joinedAt}.${id}`;
}

/** @throws ValidationFailedError */
function readCursor(cursor: string): PlayerPlace {
  const [, joinedAt = '', id = ''] = /^(.{24})\.(.*)$/s.exec(cursor) ?? [];
  if (parseTime(joinedAt) !== undefined && isId(id)) return { joinedAt, id };
  throw new ValidationFailedError([{ path: 'cursor', message: 'is no cursor of this list' }]);
}
