import { describe, expect, it } from '@jest/globals';
import jsqr from 'jsqr';
import { terminalQr } from './terminal-qr.js';

const URL = 'http://192.168.178.130:3000';
const wide = { isTTY: true, columns: 80 };
/** Pixels of a module. */
const SCALE = 4;
/** Of the terminal around it: modules. */
const AROUND = 6;

type Grey = number;

/** What a terminal makes of the lines, a grey value for each half of a character. */
function drawn(lines: string[], background: Grey): Grey[][] {
  const rows = lines.flatMap((line) => {
    const [, foregroundColor, backgroundColor, text] =
      // eslint-disable-next-line no-control-regex
      /^\x1b\[38;5;(\d+);48;5;(\d+)m([█▀▄ ]*)\x1b\[0m$/.exec(line)!;
    // Of the 256 colours, 16 is black and 231 is white (ECMA-48 as xterm has it).
    const greys: Record<string, Grey> = { 16: 0, 231: 255 };
    const ink = greys[foregroundColor!]!;
    const paper = greys[backgroundColor!]!;
    const halves = [...text!].map((block) => [
      '█▀'.includes(block) ? ink : paper,
      '█▄'.includes(block) ? ink : paper,
    ]);
    return [halves.map(([upper]) => upper!), halves.map(([, lower]) => lower!)];
  });
  const side = Array<Grey>(AROUND).fill(background);
  const empty = Array<Grey>(rows[0]!.length + 2 * AROUND).fill(background);
  const frame = Array<Grey[]>(AROUND).fill(empty);
  return [...frame, ...rows.map((row) => [...side, ...row, ...side]), ...frame];
}

function read(picture: Grey[][]): string | undefined {
  const width = picture[0]!.length * SCALE;
  const height = picture.length * SCALE;
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    const row = Math.floor(at / width / SCALE);
    const grey = picture[row]![Math.floor((at % width) / SCALE)]!;
    pixels.set([grey, grey, grey, 255], at * 4);
  }
  // Only as it is: what inverts it first would read a code that phones do not.
  return jsqr.default(pixels, width, height, { inversionAttempts: 'dontInvert' })?.data;
}

describe('terminalQr', () => {
  it.each([
    ['dark', 0],
    ['light', 255],
  ])('is read from a %s terminal', async (_, background) => {
    expect(read(drawn(await terminalQr(URL, wide, {}), background))).toBe(URL);
  });

  it('has a white margin of four modules on each side', async () => {
    const picture = drawn(await terminalQr(URL, wide, {}), 0).slice(AROUND, -AROUND);
    const rows = picture.map((row) => row.slice(AROUND, -AROUND));
    const columns = rows[0]!.map((_, at) => rows.map((row) => row[at]!));
    for (const lines of [rows, columns]) {
      const isWhite = (line: Grey[]) => line.every((grey) => grey === 255);
      expect(lines.slice(0, 4).every(isWhite)).toBe(true);
      expect(isWhite(lines[4]!)).toBe(false);
      expect(lines.slice(-4).every(isWhite)).toBe(true);
    }
  });

  it.each([
    ['no terminal', { columns: 80 }, {}],
    ['one that is too narrow', { isTTY: true, columns: 30 }, {}],
    ['one of unknown width', { isTTY: true }, {}],
    ['one without colours', wide, { TERM: 'dumb' }],
    ['where colours are not wanted', wide, { NO_COLOR: '1' }],
  ])('is none in %s', async (_, terminal, variables) => {
    expect(await terminalQr(URL, terminal, variables)).toEqual([]);
  });
});
