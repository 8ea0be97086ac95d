import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What HarfBuzz's subsetter exports, as far as it is used. Numbers are addresses and sizes. */
interface Subsetter {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(at: number): void;
  hb_blob_create(at: number, size: number, mode: number, data: number, end: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_pin_axis_location(
    input: number,
    face: number,
    axis: number,
    value: number,
  ): number;
  hb_subset_or_fail(face: number, input: number): number;
}

const WRITABLE = 2;
const DROPPED_TABLES = 3;
/** No hinting; glyphs keep their numbers; glyphs alone, not what could be made of them. */
const FLAGS = 0x1 | 0x2 | 0x200;
/** Shaping is done, and PDF has names and widths of its own. */
const DROPPED = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'name', 'post', 'OS/2', 'cmap', 'DSIG'];

let loaded: Subsetter | undefined;

function load(): Subsetter {
  const path = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)));
  const subsetter = exports as Subsetter;
  subsetter._initialize();
  return subsetter;
}

/**
 * A TrueType font with these glyphs alone, which keep their numbers; the others are empty.
 * @param weight of a font that has all weights
 */
export function subsetFont(
  font: Uint8Array,
  glyphs: Iterable<number>,
  weight: number | undefined,
): Uint8Array {
  const hb = (loaded ??= load());
  const at = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, at);
  const blob = hb.hb_blob_create(at, font.length, WRITABLE, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  try {
    const wanted = hb.hb_subset_input_glyph_set(input);
    for (const glyph of glyphs) hb.hb_set_add(wanted, glyph);
    const dropped = hb.hb_subset_input_set(input, DROPPED_TABLES);
    for (const table of DROPPED) hb.hb_set_add(dropped, tagOf(table));
    hb.hb_subset_input_set_flags(input, FLAGS);
    if (weight !== undefined) {
      hb.hb_subset_input_pin_axis_location(input, face, tagOf('wght'), weight);
    }
    const subset = hb.hb_subset_or_fail(face, input);
    if (subset === 0) throw new Error('the font cannot be cut');
    const result = hb.hb_face_reference_blob(subset);
    const from = hb.hb_blob_get_data(result, 0);
    // Memory may have grown: it is looked at anew.
    const bytes = new Uint8Array(hb.memory.buffer).slice(
      from,
      from + hb.hb_blob_get_length(result),
    );
    hb.hb_blob_destroy(result);
    hb.hb_face_destroy(subset);
    return bytes;
  } finally {
    hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(face);
    hb.hb_blob_destroy(blob);
    hb.free(at);
  }
}

function tagOf(tag: string): number {
  return [...tag.padEnd(4)].reduce((sum, letter) => (sum << 8) + letter.charCodeAt(0), 0);
}
