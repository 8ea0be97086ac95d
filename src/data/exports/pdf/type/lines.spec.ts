import { describe, expect, it } from '@jest/globals';
import { breaksOf } from './breaks.rules.js';
import type { Cluster } from './cluster.rules.js';
import { linesOf, reordered, type Run } from './lines.rules.js';

/** Each character is as wide as the type. */
function runsOf(text: string, level = 0): Run[] {
  const clusters = [...text].map((_, at): Cluster => {
    return { from: at, to: at + 1, advance: 1000, glyphs: [] };
  });
  return [{ face: undefined as never, level, clusters }];
}

function broken(text: string, width: number): string[] {
  return linesOf(text, runsOf(text), breaksOf(text), width * 1000).map(({ pieces }) =>
    pieces.flatMap(({ clusters }) => clusters.map(({ from, to }) => text.slice(from, to))).join(''),
  );
}

describe('lines', () => {
  it('end between words, and the space there takes no room', () => {
    expect(broken('one two three', 7)).toEqual(['one two', 'three']);
    expect(broken('one two three', 8)).toEqual(['one two', 'three']);
  });

  it('end within a word only where it is longer than a line', () => {
    expect(broken('a verylongword b', 6)).toEqual(['a', 'verylo', 'ngword', 'b']);
  });

  it('end between Chinese characters, and not before what closes a sentence', () => {
    expect(broken('東京大阪京都。', 6)).toEqual(['東京大阪京', '都。']);
  });

  it('end between words of Thai, which has no spaces', () => {
    const lines = broken('ภาษาไทยไม่มีช่องว่าง', 8);
    expect(lines.join('')).toBe('ภาษาไทยไม่มีช่องว่าง');
    expect(lines[0]).toBe('ภาษาไทย');
  });

  it('end for a text of one character that is wider than the line', () => {
    expect(broken('ab', 0.5)).toEqual(['a', 'b']);
    expect(broken('', 5)).toEqual(['']);
  });

  it('stand from left to right, as UAX #9 has it', () => {
    const order = (levels: number[]) =>
      reordered(levels.map((level, at) => ({ at, run: { level } }))).map(({ at }) => at);
    expect(order([0, 1, 0])).toEqual([0, 1, 2]);
    expect(order([1, 1, 1])).toEqual([2, 1, 0]);
    // A number in a text from right to left stays as it is.
    expect(order([1, 2, 2, 1])).toEqual([3, 1, 2, 0]);
  });
});
