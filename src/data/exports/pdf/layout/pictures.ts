import type PDFDocument from 'pdfkit';
import type { DocumentImage } from 'pdfkit';
import type { ReportPicture } from '../report.js';
import { type Box } from './box.js';
import { FRAME } from './page.js';
import type { Group, Pen } from './pen.js';

/** A picture that can be drawn; '' is what nobody has described and its label says. */
export interface Picture {
  readonly image: DocumentImage;
  readonly alt: string;
}

/** Room for a question's picture. Points. */
const WIDEST = 300;
const TALLEST = 190;
const BELOW = 8;
/** Points that a pixel takes at the most: a small one stays small. */
const PER_PIXEL = 0.75;

/** Pictures of a document: each is in the file once, however often it is drawn. */
export class Pictures {
  readonly #images = new Map<string, DocumentImage>();

  constructor(private readonly document: PDFDocument) {}

  take({ id, alt, jpeg }: ReportPicture): Picture | undefined {
    const image = this.#images.get(id) ?? (jpeg && this.document.openImage(Buffer.from(jpeg)));
    if (!image) return undefined;
    this.#images.set(id, image);
    return { image, alt };
  }
}

/** In the middle of its room. */
export function drawPicture(
  pen: Pen,
  { image, alt }: Picture,
  room: { x: number; y: number; width: number; height: number },
  group?: Group,
): void {
  const size = sizeIn(image, room.width, room.height);
  const x = room.x + (room.width - size.width) / 2;
  const y = room.y + (room.height - size.height) / 2;
  const draw = () => pen.picture(image, { x, y, ...size });
  if (alt === '') return pen.decoration(draw);
  const bbox = [x, y, x + size.width, y + size.height];
  pen.tagged({ is: 'Figure', shows: { alt, bbox }, ...(group && { in: group }) }, draw);
}

/** Below what is asked, at the side where that begins. */
export function pictureBox(picture: Picture, direction: 'ltr' | 'rtl'): Box {
  const { width, height } = sizeIn(picture.image, WIDEST, TALLEST);
  const x = direction === 'rtl' ? FRAME.left + FRAME.width - width : FRAME.left;
  return {
    height: height + BELOW,
    keepsNext: true,
    draw: (pen, y) => drawPicture(pen, picture, { x, y, width, height }),
  };
}

function sizeIn({ width, height }: DocumentImage, widest: number, tallest: number) {
  const scale = Math.min(PER_PIXEL, widest / width, tallest / height);
  return { width: width * scale, height: height * scale };
}
