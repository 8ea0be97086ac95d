import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Player } from '../../contract/index.js';
import { DomainError, OverloadedError } from '../../platform/domain-error.js';
import { groupBy } from '../../platform/group-by.js';
import { Together } from '../../platform/together.js';
import { isGame, LimitReachedError, lockSession, type SessionView } from '../../sessions/index.js';
import type { Participant } from '../participant.js';
import { nicknameIn, readChosenNickname } from './nickname.rules.js';
import { isSeated, type PlayerRow, toPlayer } from './player.js';
import { NicknameRefusedError } from './players.errors.js';
import { PlayerEvents } from './players.events.js';
import { PlayersRepository } from './players.repository.js';
import {
  type Arrival,
  dealTeam,
  type Game,
  keysOf,
  seat,
  type Seat,
  type Wish,
  wishFor,
} from './seating.rules.js';

/** Who joins a game. */
export interface Joining {
  readonly participant: Pick<Participant, 'id' | 'sessionId' | 'name' | 'entry'>;
  /** As it is typed at the door; left out, that of the token, or a dealt one. */
  readonly name?: string | undefined;
  readonly team?: string | undefined;
  /** The header `Accept-Language`. */
  readonly languages?: string | undefined;
}

/** With the organizer's account, by which a session is locked. */
interface Coming extends Arrival {
  readonly sessionId: string;
  readonly accountId: string;
}

/** Who waits to be written down, in this process: some 250 in ten milliseconds. */
const MAX_WAITING = 20_000;

/**
 * Makes participants of games players. All that come at about the same time are written with one
 * statement for each session: a hall of thousands within seconds.
 */
@Injectable()
export class PlayersService {
  readonly #arrivals = new Together((all: readonly Coming[]) => this.#seatAll(all));
  readonly #looks = new Together((all: readonly Pick<Coming, 'sessionId' | 'id'>[]) =>
    this.#findAll(all),
  );
  #waiting = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly players: PlayersRepository,
    private readonly events: PlayerEvents,
  ) {}

  /**
   * The player that the participant is already, whatever it asks for; else a new one.
   * @throws ValidationFailedError, NicknameRefusedError, NicknameTakenError, LimitReachedError,
   *   OverloadedError, SessionNotFoundError
   */
  async join(view: SessionView, joining: Joining): Promise<Player> {
    const { participant, team, languages } = joining;
    const { id, sessionId } = participant;
    const { accountId } = view.session;
    try {
      const wish = wishOf(joining);
      return await this.#arrive({ id, sessionId, accountId, wish, team });
    } catch (error) {
      // Who plays already is not asked for another name.
      if (!(error instanceof NicknameRefusedError)) throw error;
      const known = await this.#looks.ask(participant);
      if (!known) throw error;
      const wish = wishFor(undefined, 'number', languages);
      return this.#arrive({ id, sessionId, accountId, wish });
    }
  }

  /**
   * As whom the participant plays; null where the session is no game, or has no room. Who was there
   * before it became one becomes a player.
   * @throws OverloadedError, SessionNotFoundError
   */
  async playerOf(view: SessionView, participant: Joining['participant']): Promise<Player | null> {
    const { settings } = view.session;
    if (!isGame(settings)) return null;
    const known = await this.#looks.ask(participant);
    if (known && isSeated(known, settings)) return toPlayer(known, settings);
    return this.join(view, { participant }).catch((error: unknown) => {
      if (error instanceof LimitReachedError) return null;
      throw error;
    });
  }

  /**
   * Makes players of those who have come before the session was a game, and of nobody who is out: for
   * who makes a board of what they have voted. Where no more fit in, some are left out.
   * @throws SessionNotFoundError
   */
  async ensure({ session }: SessionView, participantIds: readonly string[]): Promise<void> {
    const { id: sessionId, accountId } = session;
    const strangers = await this.players.strangersAmong(sessionId, participantIds);
    const seated = await Promise.all(
      strangers.map(({ id, name }) => {
        const wish = wishFor(nicknameIn(name ?? undefined), 'number');
        return this.#arrivals.ask({ id, sessionId, accountId, wish });
      }),
    );
    const failed = seated.find(
      (one) => one instanceof Error && !(one instanceof LimitReachedError),
    );
    if (failed) throw failed as Error;
  }

  async #arrive(coming: Coming): Promise<Player> {
    if (this.#waiting >= MAX_WAITING) throw new OverloadedError('Too many join at once.');
    this.#waiting += 1;
    try {
      const seated = await this.#arrivals.ask(coming);
      if (seated instanceof Error) throw seated;
      return seated;
    } finally {
      this.#waiting -= 1;
    }
  }

  async #findAll(
    participants: readonly Pick<Coming, 'sessionId' | 'id'>[],
  ): Promise<(PlayerRow | undefined)[]> {
    const found = await this.players.find(participants);
    const byParticipant = new Map(found.map((one) => [`${one.sessionId} ${one.id}`, one]));
    return participants.map(({ sessionId, id }) => byParticipant.get(`${sessionId} ${id}`));
  }

  /** One session after the other; what fails of one is no business of the others. */
  async #seatAll(all: readonly Coming[]): Promise<(Player | Error)[]> {
    const seated = new Map<Coming, Player | Error>();
    for (const [, some] of groupBy(all, ({ sessionId }) => sessionId)) {
      try {
        const players = await this.#seatSome(some);
        some.forEach((one) => seated.set(one, players.get(one.id)!));
      } catch (error) {
        some.forEach((one) => seated.set(one, error as Error));
      }
    }
    return all.map((one) => seated.get(one)!);
  }

  /** @param some of one session */
  async #seatSome(some: readonly Coming[]): Promise<ReadonlyMap<string, Player | DomainError>> {
    const { sessionId, accountId } = some[0]!;
    let isChanged = false;
    const players = await this.dataSource.transaction(async (manager) => {
      const { settings } = await lockSession(manager, accountId, sessionId);
      const known = await this.players.find(some, manager);
      const seated = new Map<string, Player | DomainError>(
        known.map((one) => [one.id, toPlayer(one, settings)]),
      );
      const newcomers = some.filter(({ id }) => !seated.has(id));
      const strays = known.filter((one) => !isSeated(one, settings));
      if (newcomers.length === 0 && strays.length === 0) return seated;
      isChanged = true;
      const keys = newcomers.flatMap(({ wish }) => keysOf(wish));
      const game: Game = {
        ...settings,
        taken: await this.players.takenKeys(manager, sessionId, keys),
        ...(await this.players.countTeams(manager, sessionId)),
      };
      const seats: Seat[] = [];
      for (const one of newcomers) {
        if (seated.has(one.id)) continue; // has come twice
        const given = seat(game, one);
        if (given instanceof DomainError) seated.set(one.id, given);
        else {
          seats.push(given);
          seated.set(one.id, { name: given.name, team: given.team });
        }
      }
      const moved = strays.map(({ id }) => ({ id, team: dealTeam(game) }));
      for (const { id, team } of moved) seated.set(id, { ...(seated.get(id) as Player), team });
      await this.players.insert(manager, sessionId, seats);
      await this.players.move(manager, sessionId, moved);
      return seated;
    });
    if (isChanged) this.events.tellSoon(sessionId);
    return players;
  }
}

/** @throws ValidationFailedError, NicknameRefusedError */
function wishOf({ participant, name, languages }: Joining): Wish {
  if (participant.entry?.kind === 'name') return wishFor(participant.name, 'share', languages);
  return name === undefined
    ? wishFor(nicknameIn(participant.name), 'number', languages)
    : wishFor(readChosenNickname(name, languages), 'refuse', languages);
}
