import type { ListedPlayer, Player, PlayerPage } from '../../../src/contract/index.js';
import { aLiveSession, type Api, aSingleChoice, expectStatus, type Joined } from './api.js';

export type JoinedGame = Joined & { player: Player };

/** A live session that is a game, with one question. */
export function aGame(api: Api, settings: object = {}, token?: string) {
  return aLiveSession(api, {
    questions: [aSingleChoice()],
    settings: { leaderboard: 'end', ...settings },
    ...(token !== undefined && { token }),
  });
}

/** Tries to join. @param headers such as `Accept-Language` */
export function joinGame(
  api: Api,
  { code }: { code: string },
  by: object = {},
  token?: string,
  headers: Record<string, string> = {},
) {
  return api.request<JoinedGame>('POST', '/v1/join', {
    body: { code, ...by },
    headers,
    ...(token !== undefined && { token }),
  });
}

/** Joins what has to let one in. */
export async function aPlayer(api: Api, session: { code: string }, by: object = {}) {
  const joined = expectStatus(await joinGame(api, session, by), 200);
  return { id: joined.participantId, token: joined.participantToken, ...joined.player };
}

export function playersOf(api: Api, { id }: { id: string }, token: string, query = '') {
  return api.get<PlayerPage>(`/v1/sessions/${id}/players${query}`, token);
}

/** All pages. */
export async function listPlayers(api: Api, session: { id: string }, token: string) {
  const players: ListedPlayer[] = [];
  let cursor: string | null = null;
  do {
    const query = `?limit=100${cursor === null ? '' : `&cursor=${cursor}`}`;
    const page: PlayerPage = expectStatus(await playersOf(api, session, token, query), 200);
    players.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return players;
}

export function ownPlayer(api: Api, token: string) {
  return api.get<Player>('/v1/audience/player', token);
}

export function changeOwnPlayer(api: Api, change: object, token: string) {
  return api.patch<Player>('/v1/audience/player', change, token);
}

export function changePlayer(
  api: Api,
  { id }: { id: string },
  player: { id: string },
  change: object,
  token: string,
) {
  return api.patch<ListedPlayer>(`/v1/sessions/${id}/players/${player.id}`, change, token);
}

export function removePlayer(
  api: Api,
  { id }: { id: string },
  player: { id: string },
  token: string,
) {
  return api.delete(`/v1/sessions/${id}/players/${player.id}`, token);
}
