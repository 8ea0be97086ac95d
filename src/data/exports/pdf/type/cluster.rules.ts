import type { Glyph } from './face.js';

/** Characters that are shaped as one, and their glyphs from left to right. */
export interface Cluster {
  readonly from: number;
  readonly to: number;
  readonly glyphs: readonly Glyph[];
  /** In thousandths of the size of the type. */
  readonly advance: number;
}

/** In the order of the text. @param glyphs of the text from `from` to `to`, from left to right */
export function clustersOf(
  glyphs: readonly Glyph[],
  from: number,
  to: number,
  isRtl: boolean,
): Cluster[] {
  const groups: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = groups.at(-1);
    if (last?.[0]!.at === glyph.at) last.push(glyph);
    else groups.push([glyph]);
  }
  if (isRtl) groups.reverse();
  return groups.map((own, at) => ({
    from: at === 0 ? from : own[0]!.at,
    to: groups[at + 1]?.[0]!.at ?? to,
    glyphs: own,
    advance: own.reduce((sum, { advance }) => sum + advance, 0),
  }));
}

/** A glyph as it is put into the file. Lengths as those of a glyph. */
export interface Placed {
  /** Null: nothing is seen here, though it is read. */
  readonly id: number | null;
  /** What it is read as: one character. */
  readonly text: string;
  readonly advance: number;
}

/** A glyph that is drawn as a shape, as it stands off the line or is read with another one. */
export interface Shape {
  readonly id: number;
  /** From the beginning of all that is placed, and upwards from the line. */
  readonly x: number;
  readonly y: number;
}

/** Readers take what is read as such a mark for something without a width. */
const mark = /^\p{Mn}$/u;

/**
 * What the readers of a file find: on one line, none moved, each with one character, in the order in which
 * they stand. Readers guess at the rest: what is moved is another word for them, what is read as two
 * characters is turned around or not, what has a gap before it begins a word.
 * @param clusters of one direction, from left to right
 */
export function placedOf(
  clusters: readonly Cluster[],
  text: string,
  isRtl: boolean,
): { placed: Placed[]; shapes: Shape[] } {
  const placed: Placed[] = [];
  const shapes: Shape[] = [];
  let x = 0;
  /** Room of glyphs that are read with the next one. */
  let open = 0;
  const widenLast = (by: number) => {
    const last = placed.pop();
    if (last) placed.push({ ...last, advance: last.advance + by });
    else open += by;
  };
  for (const { from, to, glyphs } of clusters) {
    const texts = shareOut([...text.slice(from, to)], glyphs.length);
    if (isRtl) texts.reverse();
    for (const [at, { id, advance, dx, dy }] of glyphs.entries()) {
      const [first, ...others] = texts[at]!;
      const isWideMark = first !== undefined && mark.test(first) && advance > 0 && !isRtl;
      const isShape = dx !== 0 || dy !== 0 || first === undefined || isWideMark || open > 0;
      if (isShape) shapes.push({ id, x: x + dx, y: dy });
      const blank = (one: string): Placed => ({ id: null, text: one, advance: 0 });
      if (isRtl) placed.push(...others.toReversed().map(blank));
      if (first === undefined) {
        widenLast(advance);
      } else if (isWideMark && placed.length > 0) {
        widenLast(advance);
        placed.push(blank(first));
      } else {
        placed.push({ id: isShape ? null : id, text: first, advance: advance + open });
        open = 0;
      }
      if (!isRtl) placed.push(...others.map(blank));
      x += advance;
    }
  }
  return { placed, shapes };
}

/** Of more characters than glyphs the first has all that are too many; of fewer the last have none. */
function shareOut(characters: readonly string[], glyphs: number): string[][] {
  const more = Math.max(0, characters.length - glyphs);
  return Array.from({ length: glyphs }, (_, at) =>
    at === 0 ? characters.slice(0, more + 1) : characters.slice(more + at, more + at + 1),
  );
}
