import { plainLabel } from '../../../../contract/markup.js';
import type { FigureRow } from '../../../../sessions/index.js';
import { barBoxes } from './bars.js';
import type { Box } from './box.js';
import { type ChartLook, rowOf } from './chart.js';
import type { Group } from './pen.js';
import { colors, FRAME } from './page.js';
import { inOneLine } from '../type/readable.rules.js';
import type { SetLine, Typesetter } from './typesetter.js';

const HEIGHT = 96;
const WIDEST = 64;
const NUMBER = 9;
const LABEL = 7.5;
/** Of a label below its column. */
const MAX_LINES = 3;
const GAP = 6;
const LINE = 12;

interface Column {
  readonly row: FigureRow;
  readonly number: SetLine;
  /** In lines, as it is wider than its column. */
  readonly label: readonly Box[];
  readonly more: SetLine | undefined;
  readonly body: Group;
}

/** Side by side, as on an axis; as bars where what they say has no room below them. */
export async function columnBoxes(
  typesetter: Typesetter,
  rows: readonly FigureRow[],
  look: ChartLook,
): Promise<Box[]> {
  const width = Math.min(WIDEST, FRAME.width / Math.max(1, rows.length));
  const columns: Column[] = [];
  for (const [at, row] of rows.entries()) {
    const label = inOneLine(plainLabel(row.label));
    const place = look.direction === 'rtl' ? rows.length - 1 - at : at;
    const x = leftOf(rows.length * width, look) + place * width + 1;
    const body = rowOf(look);
    const under = {
      in: body,
      size: LABEL,
      side: 'middle' as const,
      x,
      width: width - 2,
    };
    columns.push({
      ...{ row, body },
      number: await typesetter.line(row.text, NUMBER, { isBold: true }),
      label: await typesetter.paragraph({ spans: [{ text: label }] }, under),
      more: row.more === undefined ? undefined : await typesetter.line(row.more, LABEL),
    });
  }
  const widest = Math.max(
    ...columns.flatMap(({ number, more }) => [number.width, more?.width ?? 0]),
  );
  const lines = Math.max(...columns.map(({ label }) => label.length));
  if (widest > width - 4 || lines > MAX_LINES) return barBoxes(typesetter, rows, look);
  return [columnsBox(columns, width, look, lines)];
}

function leftOf(width: number, { direction }: ChartLook): number {
  return direction === 'rtl' ? FRAME.left + FRAME.width - width : FRAME.left;
}

function columnsBox(
  columns: readonly Column[],
  width: number,
  look: ChartLook,
  lines: number,
): Box {
  const most = Math.max(0.01, ...columns.map(({ row }) => row.length));
  const placed = look.direction === 'rtl' ? columns.toReversed() : columns;
  const all = width * columns.length;
  const left = leftOf(all, look);
  return {
    height: LINE + HEIGHT + lines * LABEL * 1.42 + LINE + 14,
    draw(pen, y) {
      const axis = y + LINE + HEIGHT;
      pen.decoration(() => {
        for (const [at, { row }] of placed.entries()) {
          const height = (Math.max(0, row.length) / most) * HEIGHT;
          const x = left + at * width + GAP / 2;
          pen.rect(x, axis - height, width - GAP, height, look.color, 2);
        }
        pen.rule(left, axis, all, colors.muted);
      });
      for (const column of columns) {
        const at = placed.indexOf(column);
        const middle = left + (at + 0.5) * width;
        const height = (Math.max(0, column.row.length) / most) * HEIGHT;
        const write = (line: SetLine | undefined, base: number, color: string) => {
          if (!line) return;
          const x = middle - line.width / 2;
          pen.text(line.shaped, line.line, { x, y: base, size: line.size, color });
        };
        pen.tagged({ is: 'P', in: column.body }, () => {
          write(column.number, axis - height - 4, colors.text);
        });
        let top = axis + 3;
        for (const line of column.label) {
          line.draw(pen, top);
          top += line.height;
        }
        pen.tagged({ is: 'P', in: column.body }, () => {
          write(column.more, axis + lines * LABEL * 1.42 + LINE, colors.muted);
        });
      }
    },
  };
}
