import { readFile } from 'node:fs/promises';
import {
  Buffer as ShapingBuffer,
  Blob,
  Direction,
  Face as HbFace,
  Font,
  shape,
  Variation,
} from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';

/** A glyph of a shaped text. Lengths are in thousandths of the size of the type. */
export interface Glyph {
  readonly id: number;
  /** Where in the text its first character is. UTF-16. */
  readonly at: number;
  readonly advance: number;
  /** How far it stands off the line and its place. */
  readonly dx: number;
  readonly dy: number;
}

/** Each letter as an own cluster, marks and their letters apart, in the order of the text. */
const MONOTONE_CHARACTERS = 1;

const buffer = new ShapingBuffer();

/** A font file in one weight. */
export class Face {
  readonly #font: Font;
  readonly #scale: number;

  constructor(
    readonly file: FontFile,
    /** Undefined: the file has one alone. */
    readonly weight: number | undefined,
    readonly isTall: boolean,
  ) {
    this.#font = new Font(file.face);
    if (weight !== undefined) this.#font.setVariations([new Variation('wght', weight)]);
    this.#scale = 1000 / file.face.upem;
  }

  has(character: number): boolean {
    return this.file.characters.has(character);
  }

  /** A part of a text, from its left to its right end. */
  shape(text: string, from: number, to: number, isRtl: boolean): Glyph[] {
    buffer.reset();
    buffer.addText(text, from, to - from);
    buffer.setClusterLevel(MONOTONE_CHARACTERS);
    buffer.guessSegmentProperties();
    buffer.setDirection(isRtl ? Direction.RTL : Direction.LTR);
    shape(this.#font, buffer);
    const scale = this.#scale;
    return buffer.getGlyphInfosAndPositions().map((glyph) => ({
      id: glyph.codepoint,
      at: glyph.cluster,
      advance: (glyph.xAdvance ?? 0) * scale,
      dx: (glyph.xOffset ?? 0) * scale,
      dy: (glyph.yOffset ?? 0) * scale,
    }));
  }

  /** As SVG has it; in units of the font, of which {@link perEm} are its size. Upwards. */
  outlineOf(glyph: number): string {
    return this.#font.glyphToPath(glyph);
  }

  get perEm(): number {
    return this.file.face.upem;
  }
}

/** A font file, unpacked. */
export class FontFile {
  readonly face: HbFace;
  readonly characters: ReadonlySet<number>;

  private constructor(readonly bytes: Uint8Array) {
    this.face = new HbFace(new Blob(bytes));
    this.characters = new Set(this.face.collectUnicodes());
  }

  /** @param path of a WOFF2 file */
  static async read(path: string): Promise<FontFile> {
    return new FontFile(await decompress(await readFile(path)));
  }
}
