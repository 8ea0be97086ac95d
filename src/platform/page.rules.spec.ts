import { describe, expect, it } from '@jest/globals';
import { pageOf } from './page.rules.js';

describe('pages of a list', () => {
  const rows = [{ id: 'c' }, { id: 'b' }, { id: 'a' }];

  it('end with a cursor where there is more', () => {
    expect(pageOf(rows, 2)).toEqual({ items: rows.slice(0, 2), nextCursor: 'b' });
    expect(pageOf(rows, 3)).toEqual({ items: rows, nextCursor: null });
    expect(pageOf([], 3)).toEqual({ items: [], nextCursor: null });
  });
});
