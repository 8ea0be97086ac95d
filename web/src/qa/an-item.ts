import type { QaItem } from '../../../src/contract/index.js';

/** Of tests: an item of the audience. @param id grows with the time */
export function anItem(id: string, given: Partial<QaItem> = {}): QaItem {
  return {
    id,
    sessionId: 's1',
    text: `Why ${id}?`,
    author: null,
    upvotes: 0,
    upvoted: false,
    downvotes: 0,
    downvoted: false,
    status: 'shown',
    pinned: false,
    reply: null,
    createdAt: '2026-01-01T12:00:00Z',
    ...given,
  };
}
