import type { QaItem } from '../../../../src/contract/index.js';
import { isOnScreen, sorted } from '../arrange.rules.js';

/** Rows of the list on the big screen: more is not read from the last row. */
const MOST = 8;

/** What the hall talks about; an answered one is that no more. */
export function pinnedOf(items: readonly QaItem[]): QaItem | undefined {
  return items.find(isOnScreen);
}

/** What most want to be answered. */
export function topOf(items: readonly QaItem[]): QaItem[] {
  return sorted(
    items.filter(({ status }) => status === 'shown'),
    'top',
  ).slice(0, MOST);
}
