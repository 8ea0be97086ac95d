import type { RosterEntry, RosterPage, Session } from '../../../src/contract/index.js';
import { aLiveSession, type Answer, type Api, expectStatus, type Joined } from './api.js';

/** A live session for those on this list, its question open. */
export async function aSessionOfNames(api: Api, names: string[], settings: object = {}) {
  const live = await aLiveSession(api, { settings: { roster: 'names', ...settings } });
  return { ...live, entries: await putNames(api, live.session, names, live.token) };
}

/** A live session for those with a voter code, its question open. */
export async function aSessionOfCodes(api: Api, count: number, settings: object = {}) {
  const live = await aLiveSession(api, { settings: { roster: 'codes', ...settings } });
  return { ...live, codes: await makeCodes(api, live.session, count, live.token) };
}

export async function putNames(api: Api, { id }: Session, names: string[], token: string) {
  const answer = await api.put<RosterPage>(`/v1/sessions/${id}/roster`, { names }, token);
  return expectStatus(answer, 200).items;
}

export async function makeCodes(api: Api, { id }: Session, count: number, token: string) {
  const path = `/v1/sessions/${id}/voter-codes`;
  return expectStatus(await api.post<{ codes: string[] }>(path, { count }, token), 201).codes;
}

export async function rosterOf(api: Api, { id }: Session, token: string, query = '') {
  const path = `/v1/sessions/${id}/roster${query}`;
  return expectStatus(await api.get<RosterPage>(path, token), 200);
}

/** The entry with this label; of a code, that is how it begins. */
export async function entryOf(api: Api, session: Session, label: string, token: string) {
  const { items } = await rosterOf(api, session, token, '?limit=100');
  return items.find((entry) => label.startsWith(entry.label))!;
}

export async function release(api: Api, session: Session, { id }: RosterEntry, token: string) {
  const path = `/v1/sessions/${session.id}/roster/${id}/release`;
  return expectStatus(await api.post<RosterEntry>(path, {}, token), 200);
}

export async function revoke(api: Api, session: Session, { id }: RosterEntry, token: string) {
  expectStatus(await api.delete(`/v1/sessions/${session.id}/roster/${id}`, token), 204);
}

/** Joins, without the cookie of any earlier time. */
export function joinBy(
  api: Api,
  { code }: { code: string },
  by: { name?: string; voterCode?: string; joinKey?: string; passcode?: string } = {},
  token?: string,
): Promise<Answer<Joined>> {
  return api.post<Joined>('/v1/join', { code, ...by }, token);
}
