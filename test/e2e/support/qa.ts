import type { QaItem, QaPage } from '../../../src/contract/index.js';
import { aLiveSession, type Api, expectStatus, unique } from './api.js';

/** A live session without questions of its organizer's, that takes those of the audience. */
export function aQaSession(api: Api, settings: object = {}, token?: string) {
  return aLiveSession(api, {
    questions: [],
    settings: { qa: 'open', ...settings },
    ...(token !== undefined && { token }),
  });
}

/** A key that no other call of this file gets. */
export const aKey = () => `the key of a test ${unique()}`;

export function askQuestion(api: Api, text: string, token: string, key = aKey()) {
  return api.post<QaItem>('/v1/qa', { text, key }, token);
}

/** Asks what has to be taken. */
export async function ask(api: Api, text: string, token: string, key?: string): Promise<QaItem> {
  return expectStatus(await askQuestion(api, text, token, key), 201);
}

export function upvoteItem(api: Api, { id }: { id: string }, token: string) {
  return api.request<QaItem>('PUT', `/v1/qa/${id}/upvote`, { token });
}

/** Upvotes what has to take it. */
export async function upvote(api: Api, item: { id: string }, token: string): Promise<QaItem> {
  return expectStatus(await upvoteItem(api, item, token), 200);
}

export function takeBack(api: Api, { id }: { id: string }, token: string) {
  return api.request<QaItem>('DELETE', `/v1/qa/${id}/upvote`, { token });
}

export function downvoteItem(api: Api, { id }: { id: string }, token: string) {
  return api.request<QaItem>('PUT', `/v1/qa/${id}/downvote`, { token });
}

/** Downvotes what has to take it. */
export async function downvote(api: Api, item: { id: string }, token: string): Promise<QaItem> {
  return expectStatus(await downvoteItem(api, item, token), 200);
}

export function takeDownvoteBack(api: Api, { id }: { id: string }, token: string) {
  return api.request<QaItem>('DELETE', `/v1/qa/${id}/downvote`, { token });
}

export function decideOn(api: Api, { id }: { id: string }, decision: object, token: string) {
  return api.patch<QaItem>(`/v1/qa/${id}`, decision, token);
}

export async function decide(
  api: Api,
  item: { id: string },
  decision: object,
  token: string,
): Promise<QaItem> {
  return expectStatus(await decideOn(api, item, decision, token), 200);
}

export function mergeItems(api: Api, { id }: { id: string }, into: { id: string }, token: string) {
  return api.post<QaItem>(`/v1/qa/${id}/merge`, { into: into.id }, token);
}

/** One page of what the token's owner may see. @param query with its question mark */
export async function qaOf(api: Api, { id }: { id: string }, token: string, query = '') {
  return expectStatus(await api.get<QaPage>(`/v1/sessions/${id}/qa${query}`, token), 200);
}

/** The same, all of it at once where it is a hundred at the most. */
export async function itemsOf(
  api: Api,
  session: { id: string },
  token: string,
  query = '?limit=100',
): Promise<QaItem[]> {
  return (await qaOf(api, session, token, query)).items;
}

export const textsOf = (items: readonly QaItem[]) => items.map(({ text }) => text);
