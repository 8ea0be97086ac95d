import { describe, expect, it } from '@jest/globals';
import { withoutLoneBars } from './bars.js';
import { type Box, groupsOf, withoutOrphans } from './box.js';

const boxes = (count: number): Box[] =>
  Array.from({ length: count }, () => ({ height: 10, draw: () => undefined }));
const sizes = (all: readonly Box[]) => groupsOf(all).map(({ length }) => length);

describe('what stays on one page', () => {
  it('is the first two and the last two lines of a text', () => {
    expect(sizes(withoutOrphans(boxes(1)))).toEqual([1]);
    expect(sizes(withoutOrphans(boxes(3)))).toEqual([3]);
    expect(sizes(withoutOrphans(boxes(6)))).toEqual([2, 1, 1, 2]);
  });

  it('is the first two and the last two bars of a chart', () => {
    expect(sizes(withoutLoneBars(boxes(3)))).toEqual([3]);
    expect(sizes(withoutLoneBars(boxes(5)))).toEqual([2, 1, 2]);
  });
});
