import { describe, expect, it } from '@jest/globals';
import { type Cluster, clustersOf, placedOf } from './cluster.rules.js';
import type { Glyph } from './face.js';

const glyph = (id: number, at: number, advance = 500, dx = 0, dy = 0): Glyph => ({
  ...{ id, at, advance, dx, dy },
});

function read(glyphs: readonly Glyph[], text: string, isRtl = false) {
  const clusters = clustersOf(glyphs, 0, text.length, isRtl);
  const visual: readonly Cluster[] = isRtl ? clusters.toReversed() : clusters;
  const { placed, shapes } = placedOf(visual, text, isRtl);
  return {
    placed: placed.map((one) => `${one.id ?? '-'}:${one.text}:${one.advance}`),
    shapes,
    width: placed.reduce((sum, { advance }) => sum + advance, 0),
  };
}

describe('a shaped text in a file', () => {
  it('is read character by character', () => {
    expect(read([glyph(1, 0), glyph(2, 1)], 'ab').placed).toEqual(['1:a:500', '2:b:500']);
  });

  it('has for a ligature each of its letters', () => {
    expect(read([glyph(7, 0, 900)], 'ffi').placed).toEqual(['7:f:900', '-:f:0', '-:i:0']);
  });

  it('is read backwards where it runs from right to left, its ligatures, too', () => {
    // Of the text "abc" c stands first, and a and b are one glyph.
    expect(read([glyph(3, 2), glyph(9, 0, 800)], 'abc', true).placed).toEqual([
      ...['3:c:500', '-:b:0', '9:a:800'],
    ]);
  });

  it('has marks that are moved as shapes, and on the line as letters', () => {
    const { placed, shapes } = read([glyph(1, 0), glyph(2, 0, 0, -300, 120)], 'q\u0303');
    expect(placed).toEqual(['1:q:500', '-:\u0303:0']);
    expect(shapes).toEqual([{ id: 2, x: 200, y: 120 }]);
  });

  it('has no glyph that nothing is read for: its room is that of the one before', () => {
    // A vowel that stands on both sides of its consonant.
    const { placed, shapes, width } = read(
      [glyph(1, 0, 300), glyph(2, 0, 600), glyph(3, 0, 250)],
      '\u0995\u09cb',
    );
    expect(placed).toEqual(['1:\u0995:300', '2:\u09cb:850']);
    expect(shapes).toEqual([{ id: 3, x: 900, y: 0 }]);
    expect(width).toBe(1150);
  });

  it('has no mark that takes room by itself', () => {
    const { placed, shapes } = read([glyph(1, 0, 700), glyph(2, 1, 340)], '\u0c32\u0c3f');
    expect(placed).toEqual(['1:\u0c32:1040', '-:\u0c3f:0']);
    expect(shapes).toEqual([{ id: 2, x: 700, y: 0 }]);
  });
});
