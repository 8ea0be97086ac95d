import type { FigureTable, NamedFigure } from '../../../../sessions/index.js';
import type { ReportQuestion, ReportTable } from '../report.js';
import { barBoxes, shortBarBoxes } from './bars.js';
import { type Box, space, stacked } from './box.js';
import type { ChartLook } from './chart.js';
import { columnBoxes } from './columns.js';
import { colors, FRAME } from './page.js';
import { scaleBoxes } from './scales.js';
import { tableBoxes } from './tables.js';
import { baseOf, type SetLine, type TextLook, type Typesetter } from './typesetter.js';
import { plainParagraphs, writtenLabel, writtenPrompt } from './written.rules.js';

const SMALL = 9;

/** What is asked, in large, and what it is, in small. */
export async function promptBoxes(
  typesetter: Typesetter,
  { place, prompt, about, direction }: ReportQuestion,
): Promise<Box[]> {
  const [first, ...rest] = writtenPrompt(prompt, { isBold: true });
  const number = { text: `${place}. `, isBold: true };
  const paragraphs = first?.mark
    ? [{ spans: [number] }, first, ...rest]
    : [{ spans: [number, ...(first?.spans ?? [])] }, ...rest];
  const look = { size: 13, direction };
  const boxes = [
    // One heading a question, however many lines it has.
    ...(await typesetter.paragraphs(paragraphs.slice(0, 1), { ...look, tag: 'H2' })),
    ...(await typesetter.paragraphs(paragraphs.slice(1), look)),
    space(1),
    ...(await typesetter.paragraphs(plainParagraphs(about), {
      ...{ size: SMALL, color: colors.muted, side: sideOf(direction) },
    })),
    space(7),
  ];
  // A question alone on a page says nothing.
  return boxes.map((box) => ({ ...box, keepsNext: true }));
}

/** All that a result has but its texts. */
export async function figureBoxes(
  typesetter: Typesetter,
  { figure, rightWords, explanation, direction }: ReportQuestion,
  look: ChartLook,
): Promise<Box[]> {
  const { note, figures = [], rows = [], rowsAre = 'bars', scale, tables = [] } = figure;
  const small = { size: SMALL, color: colors.muted, side: sideOf(direction) };
  const { side } = small;
  const boxes: Box[] = [];
  if (note) boxes.push(...before(await typesetter.paragraphs(plainParagraphs(note), small)));
  if (figures.length > 0)
    boxes.push({ ...(await figuresBox(typesetter, figures, look)), keepsNext: true });
  if (rows.length > 0) {
    const make = { bars: barBoxes, short: shortBarBoxes, columns: columnBoxes }[rowsAre];
    boxes.push(...(await make(typesetter, rows, look)));
  }
  if (scale) boxes.push(...(await scaleBoxes(typesetter, scale, look)));
  for (const table of tables) boxes.push(...(await smallTable(typesetter, table, small)));
  if (rightWords.length > 0) {
    const label = { text: `${look.rightIs}: `, isBold: true };
    const spans = rightWords.flatMap((words, at) => [
      ...(at > 0 ? [{ text: ' · ' }] : []),
      ...writtenLabel(words),
    ]);
    const box = await typesetter.paragraph({ spans: [label, ...spans] }, { size: 10, side });
    boxes.push(space(2), ...box);
  }
  if (explanation !== null) {
    boxes.push(space(2));
    boxes.push(...(await typesetter.paragraphs(writtenPrompt(explanation), { size: 9.5, side })));
  }
  return boxes;
}

/** Where what is ours stands, in whatever language it is. */
const sideOf = (direction: ReportQuestion['direction']) =>
  direction === 'rtl' ? ('right' as const) : ('left' as const);

const before = (boxes: readonly Box[]) =>
  [...boxes, space(4)].map((box) => ({ ...box, keepsNext: true }));

/** Side by side; in several rows where there is no room. */
async function figuresBox(
  typesetter: Typesetter,
  figures: readonly NamedFigure[],
  { direction }: ChartLook,
): Promise<Box> {
  const rows: { name: SetLine; text: SetLine; x: number }[][] = [[]];
  let x = 0;
  for (const { name, text } of figures) {
    const one = {
      name: await typesetter.line(name, SMALL),
      text: await typesetter.line(text, 13, { isBold: true }),
    };
    const width = Math.max(one.name.width, one.text.width);
    if (x > 0 && x + width > FRAME.width) {
      rows.push([]);
      x = 0;
    }
    const isRtl = direction === 'rtl';
    rows.at(-1)!.push({ ...one, x: isRtl ? FRAME.width - x - width : x });
    x += width + 28;
  }
  return stacked(
    rows.map((row) => ({
      height: 36,
      draw(pen, y) {
        for (const { name, text, x: own } of row) {
          const left = FRAME.left + own;
          pen.tagged({ is: 'P' }, () => {
            const base = y + baseOf({ isTall: false }, SMALL);
            pen.text(name.shaped, name.line, {
              x: left,
              y: base,
              size: SMALL,
              color: colors.muted,
            });
            pen.text(text.shaped, text.line, { x: left, y: y + 26, size: 13, color: colors.text });
          });
        }
      },
    })),
  );
}

async function smallTable(
  typesetter: Typesetter,
  { head, rows, note }: FigureTable,
  small: TextLook,
): Promise<Box[]> {
  const table: ReportTable = {
    columns: head.map((title, at) => ({ title, isNumber: at > 0, width: at === 0 ? 2 : 1 })),
    rows,
  };
  const made = await tableBoxes(typesetter, table);
  const notes = note ? await typesetter.paragraphs(plainParagraphs(note), small) : [];
  const boxes = [space(6), made.head, ...made.rows, ...notes, space(4)];
  return boxes.map((box, at) => (at < boxes.length - 1 ? { ...box, keepsNext: true } : box));
}
