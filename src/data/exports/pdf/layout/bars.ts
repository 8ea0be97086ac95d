import type { FigureRow } from '../../../../sessions/index.js';
import { type Box, kept } from './box.js';
import { type ChartLook, isRight, labelBox } from './chart.js';
import { colors, FRAME } from './page.js';
import type { Typesetter } from './typesetter.js';

const BAR = 7;
const SHORT_BAR = 4;
const BELOW = 8;
const COLUMN_GAP = 24;

/** A name, its numbers, and a bar below them. */
export async function barBoxes(
  typesetter: Typesetter,
  rows: readonly FigureRow[],
  look: ChartLook,
): Promise<Box[]> {
  const boxes: Box[] = [];
  for (const row of rows) {
    boxes.push(await barBox(typesetter, row, look, FRAME.left, FRAME.width, BAR));
  }
  return withoutLoneBars(boxes);
}

/** Two of them side by side. */
export async function shortBarBoxes(
  typesetter: Typesetter,
  rows: readonly FigureRow[],
  look: ChartLook,
): Promise<Box[]> {
  const width = (FRAME.width - COLUMN_GAP) / 2;
  const boxes: Box[] = [];
  for (let at = 0; at < rows.length; at += 2) {
    const pair: Box[] = [];
    for (const [nth, row] of rows.slice(at, at + 2).entries()) {
      const isFirst = (nth === 0) === (look.direction === 'ltr');
      const x = isFirst ? FRAME.left : FRAME.left + width + COLUMN_GAP;
      pair.push(await barBox(typesetter, row, look, x, width, SHORT_BAR));
    }
    boxes.push({
      height: Math.max(...pair.map(({ height }) => height)),
      draw: (pen, y) => pair.forEach((box) => box.draw(pen, y)),
    });
  }
  return withoutLoneBars(boxes);
}

/** The first two of a chart stay together, and the last two. */
export function withoutLoneBars(boxes: readonly Box[]): Box[] {
  if (boxes.length <= 3) return kept(boxes);
  return boxes.map((box, at) =>
    at === 0 || at === boxes.length - 2 ? { ...box, keepsNext: true } : box,
  );
}

async function barBox(
  typesetter: Typesetter,
  row: FigureRow,
  look: ChartLook,
  x: number,
  width: number,
  thickness: number,
): Promise<Box> {
  const label = await labelBox(typesetter, row, look, { x, width });
  const length = Math.max(0, Math.min(1, row.length));
  const own = length === 0 ? 0 : Math.max(1.5, width * length);
  const start = look.direction === 'rtl' ? x + width - own : x;
  return {
    height: label.height + 2 + thickness + BELOW,
    draw(pen, y) {
      label.draw(pen, y);
      const top = y + label.height + 2;
      pen.decoration(() => {
        pen.rect(x, top, width, thickness, colors.track, thickness / 2);
        const color = isRight(look, row) ? colors.right : look.color;
        pen.rect(start, top, own, thickness, color, thickness / 2);
      });
    },
  };
}
