import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

/** Of what is shipped. What else there is comes from the fonts of the machine, if it has any. */
const SUBSETS = [
  'latin',
  'latin-ext',
  'vietnamese',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'devanagari',
] as const;
const WEIGHTS = [400, 700] as const;

/** A noncharacter: no font has it, so it is drawn as what is missing. */
const MISSING = '\u{10FFFF}';
/** Pixels of a square in which two characters are compared. */
const CELL = 32;
/** Characters that are remembered as drawn or not. */
const MAX_KNOWN = 10_000;

const { resolve } = createRequire(import.meta.url);

/** Families by name, as CSS wants them; one a subset, so that each fills in for the others. */
export const families = SUBSETS.map((subset) => `"Plenum ${subset}"`).join(', ');

/** To be called once, before anything is drawn. */
export function registerFonts(): void {
  for (const subset of SUBSETS) {
    for (const weight of WEIGHTS) {
      const file = `@fontsource/noto-sans/files/noto-sans-${subset}-${weight}-normal.woff2`;
      if (!GlobalFonts.register(readFileSync(resolve(file)), `Plenum ${subset}`)) {
        throw new Error(`${file} is no font`);
      }
    }
  }
}

const known = new Map<string, boolean>();

/**
 * The text as far as there are fonts for it. Symbols that are missing are left out; where a letter is,
 * nothing would be understood, and it is empty.
 */
export function drawable(text: string): string {
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  const kept = characters.filter(isDrawn);
  const isCut = characters.some((one) => /\p{L}/u.test(one) && !isDrawn(one));
  return isCut ? '' : kept.join('').replaceAll(/\s+/g, ' ').trim();
}

function isDrawn(character: string): boolean {
  if (/^[\p{ASCII}]$/u.test(character)) return true;
  const before = known.get(character);
  if (before !== undefined) return before;
  const drawn = [...character].every((one) => /\p{M}|\p{Cf}/u.test(one) || !isMissing(one));
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(character, drawn);
  return drawn;
}

let missing: Buffer | undefined;

function isMissing(character: string): boolean {
  missing ??= pixelsOf(MISSING);
  return pixelsOf(character).equals(missing);
}

function pixelsOf(character: string): Buffer {
  const context = createCanvas(CELL, CELL).getContext('2d');
  context.font = `400 ${CELL / 2}px ${families}`;
  context.fillText(character, 4, CELL - 8);
  return Buffer.from(context.getImageData(0, 0, CELL, CELL).data);
}
