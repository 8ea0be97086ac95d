import type { QaItem, QaPage } from '../../../src/contract/index.js';

/** What a page knows of what the audience asks: a list that was read, and all that was heard since. */
export interface QaList {
  /** By id. */
  readonly items: Readonly<Record<string, QaItem>>;
  /** Where the list goes on that was read; null: it is known to its end. */
  readonly nextCursor: string | null;
}

export type QaEvent =
  { name: 'qa:updated'; payload: QaItem } | { name: 'qa:removed'; payload: { id: string } };

/** Any change of the list: what was heard while it was read is done to it once more. */
export type Change = (list: QaList) => QaList;

export const nothing: QaList = { items: {}, nextCursor: null };

/**
 * The list as it was just read.
 * @param heard since it was asked for: it may be newer than the answer. Where it is older, what is
 *   newer is still to be told, as the last state of an item always is
 */
export function enter({ items, nextCursor }: QaPage, heard: readonly Change[] = []): QaList {
  const list: QaList = { items: byId(items), nextCursor };
  return heard.reduce((known, change) => change(known), list);
}

/** The list with another page of it. What was heard of an item counts more than what is read of it. */
export function withPage(list: QaList, { items, nextCursor }: QaPage): QaList {
  return { items: { ...byId(items), ...list.items }, nextCursor };
}

/** The list after an event. All are told the same: whether one has voted for it oneself, a page knows. */
export function hear(list: QaList, event: QaEvent): QaList {
  switch (event.name) {
    case 'qa:updated': {
      const { payload } = event;
      const { upvoted, downvoted } = list.items[payload.id] ?? payload;
      return withItem(list, { ...payload, upvoted, downvoted });
    }
    case 'qa:removed':
      return withoutItem(list, event.payload.id);
    default:
      return list; // of another kind, from a newer server
  }
}

export function withItem(list: QaList, item: QaItem): QaList {
  return { ...list, items: { ...list.items, [item.id]: item } };
}

export function withoutItem(list: QaList, id: string): QaList {
  const { [id]: _gone, ...items } = list.items;
  return { ...list, items };
}

function byId(items: readonly QaItem[]): Record<string, QaItem> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}
