import type { ReportTable } from '../report.js';
import { inOneLine } from '../type/readable.rules.js';
import { type Box, stacked } from './box.js';
import { colors, FRAME } from './page.js';
import type { Group } from './pen.js';
import type { Typesetter } from './typesetter.js';

const SIZE = 9;
const PADDING = 4;
const GAP = 8;

export interface TableBoxes {
  /** Repeated on each page. */
  readonly head: Box;
  readonly rows: readonly Box[];
}

export async function tableBoxes(
  typesetter: Typesetter,
  { columns, rows }: ReportTable,
): Promise<TableBoxes> {
  const parts = columns.reduce((sum, { width }) => sum + width, 0);
  const room = FRAME.width - GAP * (columns.length - 1);
  const widths = columns.map(({ width }) => (width / parts) * room);
  const places = widths.map((_, at) =>
    widths.slice(0, at).reduce((sum, width) => sum + width + GAP, FRAME.left),
  );
  const table: Group = { is: 'Table' };
  const rowBox = async (cells: readonly string[], isHead: boolean): Promise<Box> => {
    const boxes: Box[] = [];
    const own: Group = { is: 'TR', in: table };
    for (const [at, column] of columns.entries()) {
      const text = inOneLine(cells[at] ?? '');
      const look = {
        ...{ size: SIZE, x: places[at]!, width: widths[at]! },
        side: column.isNumber ? ('right' as const) : ('left' as const),
        ...{ tag: isHead ? ('TH' as const) : ('TD' as const), in: own },
        ...(isHead && { color: colors.muted }),
      };
      boxes.push(stacked(await typesetter.paragraph({ spans: [{ text, isBold: isHead }] }, look)));
    }
    const height = Math.max(...boxes.map((box) => box.height)) + 2 * PADDING;
    return {
      height,
      ...(isHead && { keepsNext: true }),
      draw(pen, y) {
        for (const box of boxes) box.draw(pen, y + PADDING);
        pen.decoration(() => pen.rule(FRAME.left, y + height - 0.6, FRAME.width, colors.line));
      },
    };
  };
  const made: Box[] = [];
  for (const row of rows) made.push(await rowBox(row, false));
  const titles = columns.map(({ title }) => title);
  return { head: await rowBox(titles, true), rows: made };
}
