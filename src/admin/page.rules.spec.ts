import { describe, expect, it } from '@jest/globals';
import { containing, pageOf } from './page.rules.js';

describe('pages of the back office', () => {
  const rows = [{ id: 'c' }, { id: 'b' }, { id: 'a' }];

  it('end with a cursor where there is more', () => {
    expect(pageOf(rows, 2)).toEqual({ items: rows.slice(0, 2), nextCursor: 'b' });
    expect(pageOf(rows, 3)).toEqual({ items: rows, nextCursor: null });
    expect(pageOf([], 3)).toEqual({ items: [], nextCursor: null });
  });

  it('are searched for the text as it is', () => {
    expect(containing('50%_\\')).toBe('%50\\%\\_\\\\%');
    expect(containing(undefined)).toBeNull();
  });
});
