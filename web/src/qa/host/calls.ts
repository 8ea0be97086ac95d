import type { QaItem, QaStatus } from '../../../../src/contract/index.js';
import { type createApi, dataOf } from '../../api/client.js';
import { type Change, withItem, withoutItem } from '../list.rules.js';

export type Api = ReturnType<typeof createApi>;

/** What a host or a moderator does to what was asked. */
export type Act =
  | {
      does: 'change';
      id: string;
      to: { status?: QaStatus; pinned?: boolean; reply?: string | null };
    }
  | { does: 'merge'; id: string; into: string }
  | { does: 'delete'; id: string };

/** @returns how the list is after it, as far as the answer says so @throws ApiError */
export async function send(api: Api, act: Act): Promise<Change> {
  const { id } = act;
  const params = { path: { id } };
  switch (act.does) {
    case 'change': {
      const item = await dataOf(api.PATCH('/v1/qa/{id}', { params, body: act.to }));
      return (list) => withItem(item.pinned ? unpinned(list) : list, item);
    }
    case 'merge': {
      const body = { into: act.into };
      const item = await dataOf(api.POST('/v1/qa/{id}/merge', { params, body }));
      return (list) => withItem(withoutItem(list, id), item);
    }
    case 'delete':
      await dataOf(api.DELETE('/v1/qa/{id}', { params }));
      return (list) => withoutItem(list, id);
  }
}

/** One is pinned at the most. */
function unpinned(list: Parameters<Change>[0]): ReturnType<Change> {
  const items = Object.values(list.items).map((item): QaItem => ({ ...item, pinned: false }));
  return { ...list, items: Object.fromEntries(items.map((item) => [item.id, item])) };
}
