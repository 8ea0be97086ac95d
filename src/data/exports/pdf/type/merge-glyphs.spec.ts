import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { Blob, Face, Font } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';
import { mergeGlyphs } from './merge-glyphs.rules.js';

const { resolve } = createRequire(import.meta.url);

async function open(path: string) {
  const bytes = await decompress(await readFile(resolve(path)));
  const face = new Face(new Blob(bytes));
  return { bytes, face, font: new Font(face) };
}

describe('glyphs of several fonts in one', () => {
  it('look as they did, whatever they are put together of, in the widths that are asked for', async () => {
    const latin = await open('@bcgov/bc-sans/fonts/BCSans-Regular.woff2');
    const hebrew = await open('@fontsource/unifontex/files/unifontex-latin-400-normal.woff2');
    const count = 900;
    const wanted = Array.from({ length: count }, (_, id) => ({
      from: { font: latin.bytes, id },
      advance: id,
    }));
    const merged = mergeGlyphs([
      ...wanted,
      { from: null, advance: 0 },
      // Again, in another width.
      ...wanted.map(({ from }) => ({ from, advance: 7 })),
      { from: { font: hebrew.bytes, id: 300 }, advance: 500 },
    ]);
    const made = new Font(new Face(new Blob(merged)));
    for (let id = 0; id < count; id += 1) {
      const shape = latin.font.glyphToPath(id);
      expect(made.glyphToPath(id + 1)).toBe(shape);
      expect(made.glyphToPath(id + 1 + count + 1)).toBe(shape);
      expect(made.glyphHAdvance(id + 1)).toBe(id);
      expect(made.glyphHAdvance(id + 1 + count + 1)).toBe(7);
    }
    expect(made.glyphToPath(count + 1)).toBe('');
    expect(made.glyphToPath(2 * count + 2)).toBe(hebrew.font.glyphToPath(300));
    expect(made.glyphToPath(2 * count + 2)).not.toBe('');
  });
});
