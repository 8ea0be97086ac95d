import { ownKey } from '../../address/base-path.js';
import { keep, readKept } from '../../browser/storage.js';
import type { Asked } from './outbox.js';

/** What a phone keeps of what it has asked in a session, so that a reload or a cut loses nothing. */
export interface Memory {
  /** Not taken by the server yet. */
  readonly unsent: readonly Asked[];
  /** The ids of one's own items. */
  readonly mine: readonly string[];
  /** What is typed and not sent. */
  readonly draft: string;
}

const KEY = ownKey('plenum:qa');
/** Sessions that are remembered at once; the oldest ones are forgotten. */
const MAX_SESSIONS = 8;
/** Own items of a session that are known as such, the latest. */
const MAX_MINE = 100;

const empty: Memory = { unsent: [], mine: [], draft: '' };

export function recall(sessionId: string): Memory {
  return { ...empty, ...all()[sessionId] };
}

export function remember(sessionId: string, { mine, ...memory }: Memory): void {
  const { [sessionId]: _before, ...others } = all();
  const kept = Object.entries(others).slice(-(MAX_SESSIONS - 1));
  const mineNow = { ...memory, mine: mine.slice(-MAX_MINE) };
  keep(KEY, JSON.stringify(Object.fromEntries([...kept, [sessionId, mineNow]])));
}

function all(): Record<string, Partial<Memory>> {
  try {
    return JSON.parse(readKept(KEY) ?? '{}') as Record<string, Partial<Memory>>;
  } catch {
    return {}; // something else is kept there
  }
}
