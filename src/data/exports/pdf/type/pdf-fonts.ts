import type PDFDocument from 'pdfkit';
import type { Reference } from 'pdfkit';
import type { Placed } from './cluster.rules.js';
import type { Face } from './face.js';
import { mergeGlyphs } from './merge-glyphs.rules.js';
import { subsetFont } from './subset-font.js';
import { toUnicodeOf } from './to-unicode.rules.js';

/** Codes of two bytes; 0 is none. Half of them: what glyphs are put together of has numbers, too. */
const MAX_CODES = 32_767;

/**
 * A font of the file: a code stands for a glyph, what that is read as, and how far it takes. So a glyph that
 * is read in two ways has two codes, and nothing moves between two glyphs: readers take that for a space.
 * It has glyphs of all the fonts that we ship, as readers turn around what is in one font, and no more:
 * the brackets of a line in Hebrew are of another font here than its letters.
 */
class PdfFont {
  readonly #codes = new Map<string, number>();
  readonly #placed: (Placed & { readonly face: Face })[] = [];
  readonly #faces = new Map<Face, number>();

  constructor(
    readonly perEm: number,
    readonly name: string,
    readonly reference: Reference,
  ) {}

  /** Undefined where there is no room for more. */
  codeOf(face: Face, placed: Placed): number | undefined {
    const { id, text, advance } = placed;
    const number = this.#faces.get(face) ?? this.#faces.size;
    this.#faces.set(face, number);
    const key = `${id === null ? '' : `${number} ${id}`} ${advance} ${text}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    if (this.#placed.length === MAX_CODES) return undefined;
    this.#placed.push({ ...placed, face });
    this.#codes.set(key, this.#placed.length);
    return this.#placed.length;
  }

  write(document: PDFDocument): void {
    const bytes = this.#merged();
    const file = document.ref({ Length1: bytes.length });
    file.write(bytes);
    file.end();
    const name = `${this.name}+Noto`;
    const descriptor = document.ref({
      ...{ Type: 'FontDescriptor', FontName: name, Flags: 4, ItalicAngle: 0, StemV: 80 },
      ...{ FontBBox: [-1000, -500, 3000, 1200], Ascent: 1069, Descent: -293, CapHeight: 714 },
      FontFile2: file,
    });
    descriptor.end();
    const descendant = document.ref({
      ...{ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: name, FontDescriptor: descriptor },
      CIDSystemInfo: {
        ...{ Registry: textOf('Adobe'), Ordering: textOf('Identity'), Supplement: 0 },
      },
      CIDToGIDMap: 'Identity',
      W: [1, this.#placed.map(({ advance }) => round(advance))],
    });
    descendant.end();
    const texts = this.#placed.map(({ text }) => text);
    Object.assign(this.reference.data, {
      ...{ Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H' },
      DescendantFonts: [descendant],
      ToUnicode: streamOf(document, Buffer.from(toUnicodeOf(texts))),
    });
    this.reference.end();
  }

  /** Each code is a glyph by its number, as wide as the code: some readers look at that of the font. */
  #merged(): Uint8Array {
    const glyphs = new Map<Face, Set<number>>();
    for (const { face, id } of this.#placed) {
      const own = glyphs.get(face) ?? new Set([0]);
      glyphs.set(face, own.add(id ?? 0));
    }
    const fonts = new Map(
      [...glyphs].map(([face, own]) => [face, subsetFont(face.file.bytes, own, face.weight)]),
    );
    return mergeGlyphs(
      this.#placed.map(({ face, id, advance }) => ({
        from: id === null ? null : { font: fonts.get(face)!, id },
        advance: (advance * this.perEm) / 1000,
      })),
    );
  }
}

/** What is drawn on: a page, or what stands on several. */
export interface Target {
  readonly fonts: Record<string, Reference>;
  write(operators: string): void;
}

/**
 * Shaped texts in a file of pdfkit's, which itself shapes with fontkit and has a code a glyph: so it knows
 * neither what HarfBuzz has placed nor what a glyph is read as here. This file and page-count.ts alone use
 * what pdfkit does not document (`ref`, `addContent`, `page.fonts`, `page.xobjects`).
 */
export class PdfFonts {
  /** By the units of their glyphs. */
  readonly #fonts = new Map<number, PdfFont[]>();
  #count = 0;

  constructor(private readonly document: PDFDocument) {}

  /** @param x where it begins, and `y` its line: from the left upper corner of what it is drawn on */
  draw(
    face: Face,
    placed: readonly Placed[],
    { size, x, y }: { size: number; x: number; y: number },
    target: Target = this.#page(),
  ): void {
    let at = x;
    let font: PdfFont | undefined;
    let codes = '';
    const flush = () => {
      if (!font || codes === '') return;
      target.fonts[font.name] = font.reference;
      // What pdfkit draws has its origin above: letters are turned back.
      const matrix = `1 0 0 -1 ${round(at)} ${round(y)} Tm`;
      target.write(`BT /${font.name} ${size} Tf ${matrix} <${codes}> Tj ET`);
      codes = '';
    };
    let pen = x;
    for (const one of placed) {
      const [of, code] = this.#codeOf(face, one);
      if (of !== font) {
        flush();
        font = of;
        at = pen;
      }
      codes += hex(code);
      pen += (one.advance * size) / 1000;
    }
    flush();
  }

  /** Writes all fonts, when nothing is drawn any more. */
  end(): void {
    for (const font of [...this.#fonts.values()].flat()) font.write(this.document);
  }

  #page(): Target {
    const { document } = this;
    return { fonts: document.page.fonts, write: (operators) => document.addContent(operators) };
  }

  #codeOf(face: Face, placed: Placed): readonly [PdfFont, number] {
    const fonts = this.#fonts.get(face.perEm) ?? [];
    this.#fonts.set(face.perEm, fonts);
    const last = fonts.at(-1);
    const code = last?.codeOf(face, placed);
    if (last && code !== undefined) return [last, code];
    this.#count += 1;
    const font = new PdfFont(face.perEm, nameOf(this.#count), this.document.ref());
    fonts.push(font);
    return [font, font.codeOf(face, placed)!];
  }
}

/** Six letters, as fonts have that are part of another. */
function nameOf(count: number): string {
  return [5, 4, 3, 2, 1, 0]
    .map((place) => String.fromCharCode(65 + (Math.floor(count / 26 ** place) % 26)))
    .join('');
}

function streamOf(document: PDFDocument, bytes: Uint8Array): Reference {
  const stream = document.ref();
  stream.write(bytes);
  stream.end();
  return stream;
}

/** pdfkit writes strings as names, and these as texts. */
const textOf = (text: string) => Object(text) as unknown;
const hex = (code: number) => code.toString(16).padStart(4, '0');
const round = (length: number) => Math.round(length * 100) / 100;
