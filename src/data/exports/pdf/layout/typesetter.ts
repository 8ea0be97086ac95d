import type { Direction } from '../../../../contract/index.js';
import type { Han } from '../type/families.js';
import type { Fonts } from '../type/fonts.js';
import type { Line } from '../type/lines.rules.js';
import { linesIn, type ShapedText, shapeText, type Span } from '../type/shaped-text.js';
import { type Box, withoutOrphans } from './box.js';
import { colors, FRAME } from './page.js';
import type { Group, Tag } from './pen.js';
import type { Paragraph } from './written.rules.js';

/** How a text is set. Lengths in points. */
export interface TextLook {
  readonly size: number;
  readonly color?: string;
  readonly x?: number;
  readonly width?: number;
  /** Where the text does not say so. */
  readonly direction?: Direction;
  /** On which side lines stand: as the text runs, if left out. */
  readonly side?: 'left' | 'right' | 'middle';
  readonly tag?: Tag['is'];
  /** What it is a part of, for who has it read out: the document, if left out. */
  readonly in?: Group;
}

/** A text that fits in a line, wherever that is. */
export interface SetLine {
  readonly shaped: ShapedText;
  readonly line: Line;
  readonly size: number;
  /** In points. */
  readonly width: number;
}

/** Indent of what stands behind a mark. */
const INDENT = 16;

/** Makes boxes of texts. */
export class Typesetter {
  constructor(
    readonly fonts: Fonts,
    /** Of the document. */
    public han: Han,
  ) {}

  shape(spans: readonly Span[], direction: Direction = 'ltr'): Promise<ShapedText> {
    return shapeText(this.fonts, spans, { direction, han: this.han });
  }

  /** As one line, however long. */
  async line(text: string, size: number, style: Omit<Span, 'text'> = {}): Promise<SetLine> {
    const shaped = await this.shape([{ ...style, text }]);
    const [line] = linesIn(shaped, Infinity, size);
    return { shaped, line: line!, size, width: (line!.width * size) / 1000 };
  }

  /** As much as fits in a line. */
  async shortLine(text: string, size: number, width: number): Promise<SetLine> {
    const whole = await this.line(text, size);
    if (whole.width <= width) return whole;
    const [first] = linesIn(whole.shaped, width - size, size);
    const end = Math.max(...first!.pieces.flatMap(({ clusters }) => clusters.map(({ to }) => to)));
    return this.line(`${text.slice(0, end).trimEnd()}…`, size);
  }

  async paragraphs(paragraphs: readonly Paragraph[], look: TextLook): Promise<Box[]> {
    const boxes: Box[] = [];
    for (const paragraph of paragraphs) boxes.push(...(await this.paragraph(paragraph, look)));
    return boxes;
  }

  /** A box a line. */
  async paragraph({ spans, mark }: Paragraph, look: TextLook): Promise<Box[]> {
    const { size, color = colors.text, tag = 'P' } = look;
    const { x = FRAME.left, width = FRAME.width } = look;
    const shaped = await this.shape(spans, look.direction);
    const indent = mark === undefined ? 0 : INDENT;
    const lines = linesIn(shaped, width - indent, size);
    const isRtl = shaped.direction === 'rtl';
    const side = look.side ?? (isRtl ? 'right' : 'left');
    const before = mark === undefined ? undefined : await this.line(mark, size);
    const height = leadingOf(shaped, size);
    const shared: Tag = {
      is: tag,
      ...(look.in && { in: look.in }),
      ...(hasGuesses(shaped) && { actual: shaped.text }),
    };
    const left = x + (isRtl ? 0 : indent);
    const boxes = lines.map((line, at): Box => {
      const own = (line.width * size) / 1000;
      const room = width - indent - own;
      const start = left + (side === 'left' ? 0 : side === 'right' ? room : room / 2);
      return {
        height,
        draw(pen, y) {
          const base = y + baseOf(shaped, size);
          pen.tagged(shared, () => {
            if (at === 0 && before) {
              const place = isRtl ? x + width - before.width : x;
              pen.text(before.shaped, before.line, { x: place, y: base, size, color });
            }
            pen.text(shaped, line, { x: start, y: base, size, color });
          });
          if (at === lines.length - 1) shared.element?.end();
        },
      };
    });
    return withoutOrphans(boxes);
  }
}

export function leadingOf({ isTall }: Pick<ShapedText, 'isTall'>, size: number): number {
  return size * (isTall ? 1.75 : 1.42);
}

/** From the upper edge of a line to where its letters stand. */
export function baseOf({ isTall }: Pick<ShapedText, 'isTall'>, size: number): number {
  return size * (isTall ? 1.2 : 1.06);
}

/** Whether the order in which it is drawn is not the order in which it is read. */
export function hasGuesses({ runs }: ShapedText): boolean {
  return runs.some(({ level }) => level > 0);
}
