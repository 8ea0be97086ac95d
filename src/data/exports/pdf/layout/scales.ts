import type { Figure } from '../../../../sessions/index.js';
import type { Box } from './box.js';
import { withoutLoneBars } from './bars.js';
import { type ChartLook, labelBox } from './chart.js';
import { colors, FRAME } from './page.js';
import { inOneLine } from '../type/readable.rules.js';
import { baseOf, type Typesetter } from './typesetter.js';

const SIZE = 8.5;
const AXIS = 20;
const INSET = 9;
const LARGEST = 7.5;

/** Of each item how often each step was chosen, and where the mean is. */
export async function scaleBoxes(
  typesetter: Typesetter,
  { low, high, rows }: NonNullable<Figure['scale']>,
  look: ChartLook,
): Promise<Box[]> {
  const isRtl = look.direction === 'rtl';
  const [first, last] = [
    await typesetter.shortLine(inOneLine(isRtl ? high : low), SIZE, FRAME.width / 2 - 8),
    await typesetter.shortLine(inOneLine(isRtl ? low : high), SIZE, FRAME.width / 2 - 8),
  ];
  const ends: Box = {
    height: 16,
    draw(pen, y) {
      const base = y + baseOf({ isTall: false }, SIZE);
      pen.tagged({ is: 'P' }, () => {
        for (const [line, x] of [
          [first, FRAME.left],
          [last, FRAME.left + FRAME.width - last.width],
        ] as const) {
          pen.text(line.shaped, line.line, { x, y: base, size: SIZE, color: colors.muted });
        }
      });
    },
  };
  const boxes: Box[] = [];
  for (const row of rows) {
    const label = await labelBox(typesetter, row, look);
    boxes.push({
      height: label.height + AXIS + 6,
      draw(pen, y) {
        label.draw(pen, y);
        const middle = y + label.height + AXIS / 2;
        pen.decoration(() => {
          const { counts } = row;
          const most = Math.max(1, ...counts);
          const width = FRAME.width - 2 * INSET;
          const placeOf = (part: number) => FRAME.left + INSET + width * (isRtl ? 1 - part : part);
          pen.rule(FRAME.left + INSET, middle - 0.5, width, colors.line, 1);
          for (const [step, count] of counts.entries()) {
            const x = placeOf(counts.length === 1 ? 0.5 : step / (counts.length - 1));
            pen.circle(x, middle, 1.2, colors.line);
            // By area, as people compare circles.
            if (count > 0) pen.circle(x, middle, LARGEST * Math.sqrt(count / most), look.color);
          }
          if (row.mean !== null) {
            const x = placeOf(row.mean);
            pen.rect(x - 2, middle - 9, 4, 18, '#ffffff');
            pen.rect(x - 1.1, middle - 9, 2.2, 18, colors.text);
          }
        });
      },
    });
  }
  return [{ ...ends, keepsNext: true }, ...withoutLoneBars(boxes)];
}
