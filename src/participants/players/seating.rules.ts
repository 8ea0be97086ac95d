import { limits, type Player } from '../../contract/index.js';
import {
  DomainError,
  OverloadedError,
  ValidationFailedError,
} from '../../platform/domain-error.js';
import { LimitReachedError } from '../../sessions/index.js';
import { dealableNames, namesLike } from './dealt-names.rules.js';
import { keyOfNickname } from './nickname.rules.js';
import { NicknameTakenError } from './players.errors.js';
import { addTo, smallestTeam, teamNamed, type TeamSizes } from './teams.rules.js';

/** How somebody is to be called. */
export interface Wish {
  /** Left out: as it is dealt. */
  readonly name?: string | undefined;
  /**
   * What becomes of a name that is taken: it is refused, gets a number, or is had all the same, as a
   * roster tells those apart who are on it.
   */
  readonly ifTaken: 'refuse' | 'number' | 'share';
  /** Names to choose from, the first free one. */
  readonly instead: readonly string[];
}

/** Who is to become a player. */
export interface Arrival {
  /** The participant's. */
  readonly id: string;
  readonly wish: Wish;
  /** The team that it says; the server's choice where left out. */
  readonly team?: string | undefined;
}

/** What is known of a game while its row is locked. */
export interface Game {
  readonly teams: readonly string[] | null;
  readonly teamChoice: 'picked' | 'dealt';
  /** Keys of names that are taken, of those that are asked for. */
  readonly taken: Set<string>;
  readonly sizes: TeamSizes;
  /** How many play. */
  players: number;
}

export interface Seat extends Player {
  readonly id: string;
  readonly nameKey: string;
}

/**
 * @param name left out: it is dealt
 * @param accept the header `Accept-Language` of who gets it
 */
export function wishFor(name: string | undefined, ifTaken: Wish['ifTaken'], accept?: string): Wish {
  return { name, ifTaken, instead: name === undefined ? dealableNames(accept) : namesLike(name) };
}

/** Keys of all names that a wish may end with: which of them are taken has to be known. */
export function keysOf({ name, instead }: Wish): string[] {
  return (name === undefined ? instead : [name, ...instead]).map(keyOfNickname);
}

/**
 * Gives somebody a name and a team, and notes in the game that they are taken.
 * @returns what is refused, instead: ValidationFailedError, NicknameTakenError, LimitReachedError
 */
export function seat(game: Game, { id, wish, team }: Arrival): Seat | DomainError {
  if (game.players >= limits.playersMax) {
    return new LimitReachedError(limits.playersMax, 'players in a session');
  }
  const chosen = chooseTeam(game, team);
  if (chosen instanceof DomainError) return chosen;
  const named = chooseName(game.taken, id, wish);
  if (named instanceof DomainError) return named;
  game.taken.add(named.nameKey);
  game.players += 1;
  if (chosen !== null) addTo(game.sizes, chosen);
  return { id, ...named, team: chosen };
}

/** @returns what is refused, instead: NicknameTakenError */
export function chooseName(
  taken: ReadonlySet<string>,
  id: string,
  { name, ifTaken, instead }: Wish,
): Pick<Seat, 'name' | 'nameKey'> | DomainError {
  const isFree = (one: string) => !taken.has(keyOfNickname(one));
  if (name !== undefined && isFree(name)) return { name, nameKey: keyOfNickname(name) };
  // Nobody can type such a key: in it there is no white space.
  if (name !== undefined && ifTaken === 'share') {
    return { name, nameKey: `${keyOfNickname(name)} ${id}` };
  }
  const free = instead.find(isFree);
  if (name !== undefined && ifTaken === 'refuse') return new NicknameTakenError(free);
  if (free === undefined) return new OverloadedError('No name was free; send it again.');
  return { name: free, nameKey: keyOfNickname(free) };
}

/** The team of somebody for whom the server chooses, and counts it there. */
export function dealTeam({ teams, sizes }: Pick<Game, 'teams' | 'sizes'>): string | null {
  if (teams === null) return null;
  const team = smallestTeam(teams, sizes);
  addTo(sizes, team);
  return team;
}

function chooseTeam(
  { teams, teamChoice, sizes }: Game,
  meant?: string,
): string | null | DomainError {
  if (teams === null) return null;
  if (teamChoice === 'dealt' || meant === undefined) return smallestTeam(teams, sizes);
  return (
    teamNamed(teams, meant) ??
    new ValidationFailedError([{ path: 'team', message: 'is no team of this session' }])
  );
}
