import { describe, expect, it } from '@jest/globals';
import { percentageOf } from '../contract/index.js';
import { drawBar, drawBars } from './bars.js';
import { colours, plain } from './paint.js';
import { widthOf } from './text.js';

const bar = (label: string, count: number, share: number) => ({
  key: label,
  label,
  count,
  share,
  percentage: percentageOf(share, 1),
});

describe('drawBar', () => {
  it.each([
    [0, '    '],
    [0.25, '█   '],
    [0.5, '██  '],
    [5 / 32, '▋   '],
    [31 / 32, '███▉'],
    [1, '████'],
  ])('draws %d to an eighth of a cell', (share, drawn) => {
    expect(drawBar(share, 4)).toBe(drawn);
  });

  it('never draws something as nothing, nor more than there is room', () => {
    expect(drawBar(0.0001, 4)).toBe('▏   ');
    expect(drawBar(1.2, 4)).toBe('████');
    expect(drawBar(0.5, -3)).toBe('');
  });
});

describe('drawBars', () => {
  const bars = [bar('Yes', 9, 0.9), bar('No, 谢谢 🙂', 1, 0.1)];

  it('aligns labels, bars, percentages and counts', () => {
    expect(drawBars(bars, 40, plain)).toEqual([
      'Yes          ███████████████▎    90 %  9',
      'No, 谢谢 🙂  █▊                  10 %  1',
    ]);
  });

  it.each([24, 60, 100])('fills %d cells, in colours too', (width) => {
    for (const line of drawBars(bars, width, plain)) expect(widthOf(line)).toBe(width);
    // eslint-disable-next-line no-control-regex
    const bare = drawBars(bars, width, colours).map((line) => line.replace(/\x1b\[[\d;]*m/g, ''));
    expect(bare).toEqual(drawBars(bars, width, plain));
  });

  it('cuts a label that would take the room of the bar', () => {
    const [line] = drawBars([bar('x'.repeat(90), 5, 1)], 40, plain);
    expect(line).toMatch(/^x{15}… {2}█+ {2}100 % {2}5$/);
  });

  it('draws a bar on its way, and tells the true share', () => {
    const [line] = drawBars([{ ...bar('Yes', 4, 1), drawn: 0.5 }], 35, plain);
    expect(line).toMatch(/^Yes {2}█{10} +100 % {2}4$/);
  });
});
