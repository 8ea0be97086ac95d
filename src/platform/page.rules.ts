import { ValidationFailedError } from './domain-error.js';
import { isId } from './ids.js';

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** @param rows one more than fit on the page, where there are */
export function pageOf<Item extends { id: string }>(rows: Item[], limit: number): Page<Item> {
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? items.at(-1)!.id : null };
}

/** @throws ValidationFailedError */
export function requireCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  if (isId(cursor)) return cursor;
  throw new ValidationFailedError([{ path: 'cursor', message: 'is no cursor of this list' }]);
}
