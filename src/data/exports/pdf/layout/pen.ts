import type PDFDocument from 'pdfkit';
import type { DocumentImage, StructureElement } from 'pdfkit';
import { type Placed, placedOf, type Shape } from '../type/cluster.rules.js';
import type { Face } from '../type/face.js';
import type { Line } from '../type/lines.rules.js';
import type { PdfFonts, Target } from '../type/pdf-fonts.js';
import type { ShapedText } from '../type/shaped-text.js';

/** What holds parts of the document together for who has it read out: has no content of its own. */
export interface Group {
  readonly is: 'L' | 'LI' | 'LBody' | 'Table' | 'TR';
  /** The document, if left out. */
  readonly in?: Group;
  element?: StructureElement;
}

/** What a part of a page is for who has it read out. */
export interface Tag {
  readonly is: 'H1' | 'H2' | 'H3' | 'P' | 'LBody' | 'TH' | 'TD' | 'Figure';
  /** The document, if left out. */
  readonly in?: Group;
  /** As it is read, where readers would have to guess at its order. */
  readonly actual?: string;
  /** Of what has no text: what it shows, and its place from the upper edge. */
  readonly shows?: { readonly alt: string; readonly bbox: readonly number[] };
  element?: StructureElement;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface At {
  readonly x: number;
  /** Of the line that letters stand on, from above. */
  readonly y: number;
  readonly size: number;
  readonly color: string;
}

/** Marks that are not seen. */
const RIGHT_TO_LEFT: Placed = { id: null, text: '\u200f', advance: 0 };
const LEFT_TO_RIGHT: Placed = { id: null, text: '\u200e', advance: 0 };

/**
 * Says where a part of the other direction ends: else readers take the signs beside a number, or beside a
 * word of Latin letters, for a part of it. @param placed from left to right
 */
function bound(placed: Placed[], level: number): void {
  const isRtl = level % 2 === 1;
  // A mark that comes first is taken for one of the other direction.
  if (isRtl && /^\p{M}/u.test(placed[0]?.text ?? '')) placed.unshift(RIGHT_TO_LEFT);
  if (isRtl || level === 0) return;
  placed.unshift(RIGHT_TO_LEFT);
  if (/^[^\p{L}\p{N}]/u.test(placed.at(-1)!.text)) placed.push(LEFT_TO_RIGHT);
}

/** Draws on the page that is open: texts, and shapes that say nothing by themselves. */
export class Pen {
  #root: StructureElement | undefined;
  #isDecorating = false;

  constructor(
    readonly document: PDFDocument,
    private readonly fonts: PdfFonts,
  ) {}

  /** What is drawn by it is a part of the document, if it is not drawn as a decoration. */
  tagged(tag: Tag, draw: () => void): void {
    if (this.#isDecorating) return draw();
    const { document } = this;
    if (!tag.element) {
      const { actual, shows } = tag;
      tag.element = document.struct(tag.is, {
        ...(actual !== undefined && { actual }),
        ...shows,
        ...(tag.is === 'TH' && { scope: 'Column' }),
      });
      this.#elementOf(tag.in).add(tag.element);
    }
    const content = document.markStructureContent(tag.is);
    draw();
    document.endMarkedContent();
    tag.element.add(content);
  }

  /** Nothing comes to it any more: what is known of it is let go. */
  endGroup(group: Group): void {
    group.element?.end();
  }

  #elementOf(group: Group | undefined): StructureElement {
    if (group) {
      if (!group.element) {
        group.element = this.document.struct(group.is);
        this.#elementOf(group.in).add(group.element);
      }
      return group.element;
    }
    if (!this.#root) {
      this.#root = this.document.struct('Document');
      this.document.addStructure(this.#root);
    }
    return this.#root;
  }

  /** What is drawn by it is there to be seen alone. */
  decoration(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    if (this.#isDecorating) return draw();
    this.#isDecorating = true;
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
    this.#isDecorating = false;
  }

  text(shaped: ShapedText, line: Line, at: At, target?: Target): void {
    if (target) target.write(rgb(at.color));
    else this.document.fillColor(at.color);
    let { x } = at;
    for (const { run, clusters, width } of line.pieces) {
      const isRtl = run.level % 2 === 1;
      const visual = isRtl ? clusters.toReversed() : clusters;
      const { placed, shapes } = placedOf(visual, shaped.text, isRtl);
      for (const shape of shapes) this.#shape(run.face, shape, { ...at, x });
      bound(placed, run.level);
      this.fonts.draw(run.face, placed, { size: at.size, x, y: at.y }, target);
      x += (width * at.size) / 1000;
    }
  }

  rect(x: number, y: number, width: number, height: number, color: string, radius = 0): void {
    if (width <= 0) return;
    const rounded = Math.min(radius, width / 2, height / 2);
    if (rounded > 0) this.document.roundedRect(x, y, width, height, rounded).fill(color);
    else this.document.rect(x, y, width, height).fill(color);
  }

  picture(image: DocumentImage, { x, y, width, height }: Place): void {
    this.document.image(image, x, y, { width, height });
  }

  circle(x: number, y: number, radius: number, color: string): void {
    this.document.circle(x, y, radius).fill(color);
  }

  rule(x: number, y: number, width: number, color: string, thickness = 0.6): void {
    this.rect(x, y, width, thickness, color);
  }

  /** A sign that something is right. */
  check(x: number, y: number, size: number, color: string): void {
    const { document } = this;
    document.lineWidth(size / 5).moveTo(x, y + size * 0.55);
    document.lineTo(x + size * 0.35, y + size * 0.9);
    document.lineTo(x + size, y + size * 0.1).stroke(color);
  }

  #shape(face: Face, { id, x, y }: Shape, at: At): void {
    const outline = pathOf(face.outlineOf(id));
    if (outline === '') return;
    const [left, top] = [at.x + (x * at.size) / 1000, at.y - (y * at.size) / 1000];
    const scale = at.size / face.perEm;
    const matrix = [scale, 0, 0, -scale, left, top].map((value) => value.toFixed(4)).join(' ');
    this.document.addContent(`q ${matrix} cm ${outline} f Q`);
  }
}

/** A path of SVG (`M`, `L`, `Q`, `C`, `Z`, absolute) in the operators of PDF, which has no quadratic curves. */
export function pathOf(svg: string): string {
  let [x, y] = [0, 0];
  return [...svg.matchAll(/([MLQCZ])([^MLQCZ]*)/g)]
    .map(([, command = '', rest = '']) => {
      const numbers = rest.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
      const before = [x, y] as const;
      [x = 0, y = 0] = command === 'Z' ? [x, y] : numbers.slice(-2);
      if (command === 'Z') return 'h';
      if (command === 'M') return `${x} ${y} m`;
      if (command === 'L') return `${x} ${y} l`;
      if (command === 'C') return `${numbers.join(' ')} c`;
      const [cx = 0, cy = 0] = numbers;
      const third = (one: number, other: number) => round(one + ((other - one) * 2) / 3);
      const controls = [third(before[0], cx), third(before[1], cy), third(x, cx), third(y, cy)];
      return `${controls.join(' ')} ${x} ${y} c`;
    })
    .join(' ');
}

function rgb(color: string): string {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  return `${parts.map((part) => part.toFixed(3)).join(' ')} rg`;
}

const round = (length: number) => Math.round(length * 100) / 100;
