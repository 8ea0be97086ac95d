/** A glyph of the font that is made, with the room that it takes there. */
export interface WantedGlyph {
  /** A TrueType font, and its number there; null: nothing is seen. */
  readonly from: { readonly font: Uint8Array; readonly id: number } | null;
  /** In units of the fonts. */
  readonly advance: number;
}

/** What a font needs in a PDF file; in the order in which its directory has them. */
const TABLES = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'] as const;
type TableName = (typeof TABLES)[number];

const EMPTY = new Uint8Array(0);
const COMPOSITE = 0xffff;
/** Of a component: flags of the TrueType format. */
const WIDE = 0x1;
const PLACED = 0x2;
const SCALED = 0x8;
const MORE = 0x20;
const SCALED_APART = 0x40;
const TURNED = 0x80;
const ITS_METRICS = 0x200;

/**
 * One TrueType font of glyphs of several that have the same units: the n-th that is wanted is glyph n + 1.
 * A glyph that is wanted in two widths stands there once, and is referred to.
 * @param wanted at least one that is seen
 */
export function mergeGlyphs(wanted: readonly WantedGlyph[]): Uint8Array {
  const sources = new Map<Uint8Array, Source>();
  const sourceOf = (font: Uint8Array) => {
    const known = sources.get(font) ?? new Source(font, sources.size);
    sources.set(font, known);
    return known;
  };
  const glyphs: Uint8Array[] = [EMPTY, ...wanted.map(() => EMPTY)];
  const advances = [0, ...wanted.map(({ advance }) => Math.max(0, Math.round(advance)))];
  const places = new Map<string, number>();
  const open: { readonly source: Source; readonly id: number; readonly place: number }[] = [];
  const keep = (source: Source, id: number, place: number) => {
    places.set(`${source.number} ${id}`, place);
    open.push({ source, id, place });
  };
  for (const [at, { from }] of wanted.entries()) {
    if (!from) continue;
    const source = sourceOf(from.font);
    const known = places.get(`${source.number} ${from.id}`);
    if (known === undefined) keep(source, from.id, at + 1);
    else glyphs[at + 1] = referring(source.glyph(from.id), known);
  }
  // What glyphs are put together of may not be wanted by itself, and stands behind them.
  const placeOf = (source: Source, id: number) => {
    const known = places.get(`${source.number} ${id}`);
    if (known !== undefined) return known;
    keep(source, id, glyphs.length);
    advances.push(0);
    return glyphs.push(EMPTY) - 1;
  };
  for (let one = open.pop(); one; one = open.pop()) {
    const { source, id, place } = one;
    glyphs[place] = renumbered(source.glyph(id), (part) => placeOf(source, part));
  }
  return fontOf(glyphs, advances, [...sources.values()]);
}

/** A font whose glyphs are taken. */
class Source {
  readonly #view: DataView;
  readonly #isLong: boolean;

  constructor(
    private readonly bytes: Uint8Array,
    readonly number: number,
  ) {
    this.#view = viewOf(bytes);
    this.#isLong = viewOf(this.table('head')).getUint16(50) === 1;
  }

  table(name: TableName): Uint8Array {
    const count = this.#view.getUint16(4);
    for (let at = 12; at < 12 + 16 * count; at += 16) {
      const tag = String.fromCharCode(...this.bytes.subarray(at, at + 4));
      if (tag !== name) continue;
      const from = this.#view.getUint32(at + 8);
      return this.bytes.subarray(from, from + this.#view.getUint32(at + 12));
    }
    throw new Error(`the font has no ${name}`);
  }

  glyph(id: number): Uint8Array {
    const loca = viewOf(this.table('loca'));
    const end = (nth: number) =>
      this.#isLong ? loca.getUint32(4 * nth) : 2 * loca.getUint16(2 * nth);
    return this.table('glyf').subarray(end(id), end(id + 1));
  }
}

/** A glyph that is another one. */
function referring(glyph: Uint8Array, place: number): Uint8Array {
  if (glyph.length === 0) return EMPTY;
  const own = new Uint8Array(16);
  own.set(glyph.subarray(0, 10));
  const view = viewOf(own);
  view.setUint16(0, COMPOSITE);
  view.setUint16(10, PLACED);
  view.setUint16(12, place);
  return own;
}

/** With the numbers of what it is put together of, where it is. */
function renumbered(glyph: Uint8Array, placeOf: (id: number) => number): Uint8Array {
  if (glyph.length === 0 || viewOf(glyph).getUint16(0) !== COMPOSITE) return glyph;
  const own = Uint8Array.from(glyph);
  const view = viewOf(own);
  let [at, flags] = [10, MORE];
  while (flags & MORE) {
    flags = view.getUint16(at);
    view.setUint16(at, flags & ~ITS_METRICS);
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)));
    at += flags & WIDE ? 8 : 6;
    at += flags & SCALED ? 2 : flags & SCALED_APART ? 4 : flags & TURNED ? 8 : 0;
  }
  return own;
}

function fontOf(
  glyphs: readonly Uint8Array[],
  advances: readonly number[],
  sources: readonly Source[],
): Uint8Array {
  const [first] = sources;
  const starts = new DataView(new ArrayBuffer(4 * (glyphs.length + 1)));
  let length = 0;
  for (const [at, glyph] of glyphs.entries()) {
    starts.setUint32(4 * at, length);
    length += padded(glyph.length);
  }
  starts.setUint32(4 * glyphs.length, length);
  const glyf = new Uint8Array(length);
  const hmtx = new DataView(new ArrayBuffer(4 * glyphs.length));
  for (const [at, glyph] of glyphs.entries()) {
    glyf.set(glyph, starts.getUint32(4 * at));
    hmtx.setUint16(4 * at, advances[at]!);
    // Where it begins: else it would be moved there.
    hmtx.setInt16(4 * at + 2, glyph.length === 0 ? 0 : viewOf(glyph).getInt16(2));
  }
  const head = viewOf(Uint8Array.from(first!.table('head')));
  head.setUint32(8, 0);
  head.setUint16(50, 1);
  const hhea = viewOf(Uint8Array.from(first!.table('hhea')));
  hhea.setUint16(
    10,
    advances.reduce((most, one) => Math.max(most, one), 0),
  );
  hhea.setUint16(34, glyphs.length);
  const tables: Record<TableName, Uint8Array> = {
    glyf,
    head: bytesOf(head),
    hhea: bytesOf(hhea),
    hmtx: bytesOf(hmtx),
    loca: bytesOf(starts),
    maxp: bytesOf(mostOf(sources, glyphs.length)),
  };
  return packed(tables);
}

/** How much of each thing a reader has to expect. */
function mostOf(sources: readonly Source[], glyphs: number): DataView {
  const most = new DataView(new ArrayBuffer(32));
  for (const source of sources) {
    const own = viewOf(source.table('maxp'));
    for (let at = 6; at < 32; at += 2) {
      most.setUint16(at, Math.max(most.getUint16(at), own.getUint16(at)));
    }
  }
  most.setUint32(0, 0x10000);
  most.setUint16(4, glyphs);
  most.setUint16(28, Math.max(1, most.getUint16(28)));
  // One more where a glyph is referred to.
  most.setUint16(30, most.getUint16(30) + 1);
  return most;
}

function packed(tables: Record<TableName, Uint8Array>): Uint8Array {
  const head = 12 + 16 * TABLES.length;
  const size = TABLES.reduce((sum, name) => sum + padded(tables[name].length), head);
  const bytes = new Uint8Array(size);
  const view = viewOf(bytes);
  view.setUint32(0, 0x10000);
  view.setUint16(4, TABLES.length);
  // 4 is the largest power of two among them.
  view.setUint16(6, 64);
  view.setUint16(8, 2);
  view.setUint16(10, 16 * TABLES.length - 64);
  let at = head;
  for (const [nth, name] of TABLES.entries()) {
    const entry = 12 + 16 * nth;
    for (let place = 0; place < 4; place += 1) bytes[entry + place] = name.charCodeAt(place);
    bytes.set(tables[name], at);
    const { length } = tables[name];
    view.setUint32(entry + 4, sumOf(bytes.subarray(at, at + padded(length))));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, length);
    at += padded(length);
  }
  return bytes;
}

function sumOf(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

const padded = (length: number) => (length + 3) & ~3;
const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength);
const bytesOf = ({ buffer, byteOffset, byteLength }: DataView) =>
  new Uint8Array(buffer, byteOffset, byteLength);
