import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isDeepStrictEqual } from 'node:util';
import type { Organizer } from '../../accounts/index.js';
import type { ListedPlayer, Player } from '../../contract/index.js';
import { DomainError, ValidationFailedError } from '../../platform/domain-error.js';
import { isId } from '../../platform/ids.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import {
  isGame,
  lockSession,
  type Moderator,
  NotAdmittedError,
  requireStillModerating,
  SessionEvents,
  SessionsService,
  type SessionView,
} from '../../sessions/index.js';
import type { Participant } from '../participant.js';
import { ParticipantRemovals } from '../participant-removals.js';
import { readChosenNickname, readNickname } from './nickname.rules.js';
import { type PlayerRow, toListedPlayer } from './player.js';
import { PlayerNotFoundError } from './players.errors.js';
import { PlayerEvents } from './players.events.js';
import { playerPolicies } from './players.policies.js';
import { PlayersRepository } from './players.repository.js';
import { PlayersService } from './players.service.js';
import { chooseName, keysOf, type Seat, type Wish, wishFor } from './seating.rules.js';
import { dealAnew, teamNamed } from './teams.rules.js';

/** What is to be another; what is left out stays. */
export interface PlayerChange {
  /** Null: a name is dealt. */
  readonly name?: string | null | undefined;
  readonly team?: string | undefined;
  /** The header `Accept-Language` of who asks for it. */
  readonly languages?: string | undefined;
}

interface Wanted {
  readonly wish: Wish | undefined;
  readonly team: string | undefined;
}

type LockedSession = Awaited<ReturnType<typeof lockSession>>;

/** Other names and other teams of players: their own choice, that of who leads the game, or of its settings. */
@Injectable()
export class PlayerChanges implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionsService,
    private readonly sessionEvents: SessionEvents,
    private readonly players: PlayersRepository,
    private readonly joining: PlayersService,
    private readonly events: PlayerEvents,
    private readonly removals: ParticipantRemovals,
    private readonly limits: RateLimits,
  ) {}

  onModuleInit(): void {
    this.sessionEvents.on('session.updated', async ({ view, before }) => {
      if (before) await this.#settle(view, before.settings);
    });
  }

  /** @throws PlayerNotFoundError where the session is no game, NotAdmittedError, SessionNotFoundError */
  async get(participant: Participant): Promise<Player> {
    const view = await this.sessions.getFor(participant, participant.sessionId);
    const player = await this.joining.playerOf(view, participant);
    if (!player) throw new PlayerNotFoundError();
    return player;
  }

  /**
   * What the player itself wants to be.
   * @throws ValidationFailedError where a name is a roster's, or a team is dealt or none;
   *   NicknameRefusedError, NicknameTakenError, TooManyRequestsError, and what {@link get} does
   */
  async changeOwn(participant: Participant, change: PlayerChange): Promise<Player> {
    await this.limits.take(playerPolicies['change/participant'], participant.id);
    const known = await this.get(participant);
    const { name, team, languages } = change;
    if (name === undefined && team === undefined) return known;
    const { session } = await this.sessions.getFor(participant, participant.sessionId);
    if (team !== undefined && session.settings.teamChoice === 'dealt') {
      throw new ValidationFailedError([{ path: 'team', message: 'is dealt in this session' }]);
    }
    const wanted = {
      wish:
        typeof name === 'string'
          ? wishFor(readChosenNickname(name, languages), 'refuse')
          : name === null
            ? wishFor(undefined, 'number', languages)
            : undefined,
      team,
    };
    const changed = await this.dataSource.transaction(async (manager) => {
      const locked = await lockSession(manager, session.accountId, session.id);
      return this.#change(manager, locked, participant.id, wanted, new NotAdmittedError());
    });
    await this.events.tell(session.id);
    return { name: changed.name, team: changed.team };
  }

  /**
   * What who leads the game wants a player to be. Its name may be any, as they see it.
   * @throws SessionNotFoundError, PlayerNotFoundError, LinkRevokedError, NicknameTakenError
   * @throws ValidationFailedError as {@link changeOwn}
   */
  async change(
    user: Organizer | Moderator,
    sessionId: string,
    playerId: string,
    { name, team, languages }: PlayerChange,
  ): Promise<ListedPlayer> {
    const wanted = {
      wish:
        typeof name === 'string'
          ? wishFor(readNickname(name), 'refuse')
          : name === null
            ? wishFor(undefined, 'number', languages)
            : undefined,
      team,
    };
    const { session } = await this.sessions.getFor(user, sessionId);
    const changed = await this.dataSource.transaction(async (manager) => {
      const locked = await lockSession(manager, session.accountId, session.id);
      requireStillModerating(user, locked);
      return this.#change(manager, locked, playerId, wanted, new PlayerNotFoundError());
    });
    await this.events.tell(session.id);
    return toListedPlayer(changed, session.settings);
  }

  /**
   * Lets the player take part no more, as the removal of a participant does; its name is free.
   * @throws SessionNotFoundError, PlayerNotFoundError, LinkRevokedError, LimitReachedError
   */
  async remove(user: Organizer | Moderator, sessionId: string, playerId: string): Promise<void> {
    const { session } = await this.sessions.getFor(user, sessionId);
    await this.dataSource.transaction(async (manager) => {
      const locked = await lockSession(manager, session.accountId, session.id);
      requireStillModerating(user, locked);
      await this.#lockPlayer(manager, session.id, playerId, new PlayerNotFoundError());
      await this.removals.remove(manager, session.id, playerId);
    });
    await this.removals.tell(session.id);
  }

  async #lockPlayer(
    manager: EntityManager,
    sessionId: string,
    id: string,
    missing: DomainError,
  ): Promise<PlayerRow> {
    const [player] = isId(id) ? await this.players.find([{ sessionId, id }], manager) : [];
    if (!player) throw missing;
    return player;
  }

  /** @param session locked */
  async #change(
    manager: EntityManager,
    session: LockedSession,
    id: string,
    { wish, team }: Wanted,
    missing: DomainError,
  ): Promise<PlayerRow> {
    const player = await this.#lockPlayer(manager, session.id, id, missing);
    const named = wish && (await this.#nameFor(manager, session, player, wish));
    const moved = team === undefined ? undefined : teamIn(session, team);
    if (named) await this.players.rename(manager, session.id, [named]);
    if (moved !== undefined) await this.players.move(manager, session.id, [{ id, team: moved }]);
    return { ...player, ...(named && { name: named.name }), ...(moved && { team: moved }) };
  }

  async #nameFor(
    manager: EntityManager,
    session: LockedSession,
    { id }: PlayerRow,
    wish: Wish,
  ): Promise<Pick<Seat, 'id' | 'name' | 'nameKey'>> {
    if (session.admission.roster === 'names') {
      throw new ValidationFailedError([{ path: 'name', message: 'is that of the list of names' }]);
    }
    const taken = await this.players.takenKeys(manager, session.id, keysOf(wish), id);
    const named = chooseName(taken, id, wish);
    if (named instanceof DomainError) throw named;
    return { id, ...named };
  }

  /**
   * After a change of settings: who was in a team that is gone gets another, and names that people came
   * by are kept no longer than the session asks for them.
   */
  async #settle(view: SessionView, before: SessionView['session']['settings']): Promise<void> {
    const { settings, accountId, id } = view.session;
    const hasOtherTeams = !isDeepStrictEqual(before.teams, settings.teams);
    const isNameless = before.identity === 'named' && settings.identity !== 'named';
    if (!hasOtherTeams && !isNameless && isGame(before) === isGame(settings)) return;
    await this.dataSource.transaction(async (manager) => {
      const locked = await lockSession(manager, accountId, id);
      const all = await this.players.list(id, manager);
      if (all.length === 0) return;
      await this.players.move(manager, id, dealAnew(all, locked.settings.teams));
      if (isNameless && locked.settings.identity !== 'named') await this.#deal(manager, id, all);
    });
    await this.events.tell(id);
  }

  /** Other names for all: none of them is one of before. */
  async #deal(manager: EntityManager, sessionId: string, all: readonly PlayerRow[]): Promise<void> {
    const wishes = all.map(({ id }) => ({ id, wish: wishFor(undefined, 'number') }));
    const keys = wishes.flatMap(({ wish }) => keysOf(wish));
    const taken = await this.players.takenKeys(manager, sessionId, keys);
    const named = wishes.map(({ id, wish }) => {
      const name = chooseName(taken, id, wish);
      if (name instanceof DomainError) throw name;
      taken.add(name.nameKey);
      return { id, ...name };
    });
    await this.players.rename(manager, sessionId, named);
  }
}

function teamIn({ settings }: LockedSession, meant: string): string {
  const team = teamNamed(settings.teams ?? [], meant);
  if (team !== undefined) return team;
  throw new ValidationFailedError([{ path: 'team', message: 'is no team of this session' }]);
}
