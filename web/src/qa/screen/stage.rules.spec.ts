import { describe, expect, it } from '@jest/globals';
import { anItem } from '../an-item.js';
import { pinnedOf, topOf } from './stage.rules.js';

describe('what the hall is shown', () => {
  it('is the pinned one, until it is answered', () => {
    expect(pinnedOf([anItem('a'), anItem('b', { pinned: true })])?.id).toBe('b');
    expect(pinnedOf([anItem('b', { pinned: true, status: 'answered' })])).toBeUndefined();
    expect(pinnedOf([])).toBeUndefined();
  });

  it('are those with most votes that are not answered, and no more than can be read', () => {
    const items = [
      anItem('a', { upvotes: 1 }),
      anItem('b', { upvotes: 9, status: 'answered' }),
      ...Array.from({ length: 20 }, (_, at) => anItem(`c${at}`)),
      anItem('d', { upvotes: 3 }),
    ];
    const ids = topOf(items).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['d', 'a']);
    expect(ids).toHaveLength(8);
  });
});
