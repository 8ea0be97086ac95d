import { describe, expect, it } from '@jest/globals';
import type { QaItem, QaStatus } from '../../../src/contract/index.js';
import { anItem } from './an-item.js';
import { arrange, isSame, keepPlaces, sorted } from './arrange.rules.js';

const sectionOf = ({ status }: QaItem): QaStatus => status;
const arranged = (items: QaItem[]) => arrange(['shown', 'answered'], items, 'top', sectionOf);
const ids = (items: QaItem[]) => items.map(({ id }) => id);

describe('sorted', () => {
  const early = anItem('a', { createdAt: '2026-01-01T11:00:00Z', upvotes: 1 });
  const late = anItem('b', { createdAt: '2026-01-01T12:00:00Z', upvotes: 1 });
  const liked = anItem('c', { createdAt: '2026-01-01T11:30:00Z', upvotes: 2 });
  const pinned = anItem('d', { createdAt: '2026-01-01T10:00:00Z', pinned: true });

  it('by votes has the pinned one first, and of equals the older one', () => {
    expect(ids(sorted([late, pinned, early, liked], 'top'))).toEqual(['d', 'c', 'a', 'b']);
  });

  it('by time has the pinned one first, then the latest', () => {
    expect(ids(sorted([early, late, pinned, liked], 'new'))).toEqual(['d', 'b', 'c', 'a']);
  });

  it('by what divides most has the pinned one first, and of equals the older one', () => {
    const even = anItem('e', { upvotes: 2, downvotes: 2 });
    const uneven = anItem('f', { upvotes: 9, downvotes: 1 });
    const all = [late, liked, uneven, early, pinned, even];
    expect(ids(sorted(all, 'controversial'))).toEqual(['d', 'e', 'f', 'a', 'c', 'b']);
  });

  it('of one moment goes by the ids', () => {
    const [one, other] = [anItem('a'), anItem('b')];
    expect(ids(sorted([other, one], 'top'))).toEqual(['a', 'b']);
    expect(ids(sorted([one, other], 'new'))).toEqual(['b', 'a']);
  });
});

describe('keepPlaces', () => {
  const before = arranged([anItem('a', { upvotes: 3 }), anItem('b', { upvotes: 2 }), anItem('c')]);

  it.each([
    ['votes', [anItem('a'), anItem('b', { upvotes: 9 }), anItem('c')]],
    ['an answer', [anItem('a', { status: 'answered' }), anItem('b'), anItem('c')]],
    ['a pin', [anItem('a'), anItem('b'), anItem('c', { pinned: true })]],
    ['what is gone', [anItem('c')]],
  ])('moves nothing for %s', (_, items) => {
    expect(keepPlaces(before, items, sectionOf)).toEqual(before);
  });

  it('has what is new at the end of its section', () => {
    const items = [
      anItem('e', { pinned: true }),
      anItem('d', { upvotes: 99 }),
      anItem('f', { status: 'answered' }),
    ];
    expect(keepPlaces(before, items, sectionOf)).toEqual({
      shown: ['a', 'b', 'c', 'd', 'e'],
      answered: ['f'],
    });
  });

  it('is another order as soon as it is arranged anew', () => {
    const items = [anItem('b', { upvotes: 9 }), anItem('c', { status: 'answered' })];
    const fresh = arranged(items);
    expect(fresh).toEqual({ shown: ['b'], answered: ['c'] });
    expect(isSame(keepPlaces(before, items, sectionOf), fresh)).toBe(false);
    expect(isSame(keepPlaces(fresh, items, sectionOf), fresh)).toBe(true);
  });
});
