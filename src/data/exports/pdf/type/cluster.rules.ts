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
  /** What it is read as: never empty. */
  readonly text: string;
  readonly advance: number;
}

/** A glyph that is drawn as a shape, as it is read with another one or stands off the line. */
export interface Shape {
  readonly id: number;
  /** From the beginning of the cluster. */
  readonly x: number;
  readonly y: number;
}

/**
 * What the readers of a file find: each glyph with text of its own, all on one line and none moved, as a
 * reader takes what is moved for another word. Together they read as the text does, from left to right, or
 * from right to left.
 */
export function placedOf(
  { glyphs }: Cluster,
  text: string,
  isRtl: boolean,
): { placed: Placed[]; shapes: Shape[] } {
  const texts = shareOut([...text], glyphs.length);
  if (isRtl) texts.reverse();
  const placed: Placed[] = [];
  const shapes: Shape[] = [];
  let x = 0;
  for (const [at, { id, advance, dx, dy }] of glyphs.entries()) {
    const own = texts[at]!;
    const isMoved = dx !== 0 || dy !== 0;
    if (isMoved || own === '') shapes.push({ id, x: x + dx, y: dy });
    if (own !== '') placed.push({ id: isMoved ? null : id, text: own, advance });
    else if (placed.length > 0) {
      const last = placed.pop()!;
      placed.push({ ...last, advance: last.advance + advance });
    } else {
      // Its room belongs to the next that is read.
      placed.push({ id: null, text: '', advance });
    }
    x += advance;
  }
  const [first, second, ...rest] = placed;
  if (first?.text === '' && second) {
    // Only a shape can have room before it.
    if (second.id !== null) shapes.push({ id: second.id, x: first.advance, y: 0 });
    return {
      placed: [{ id: null, text: second.text, advance: first.advance + second.advance }, ...rest],
      shapes,
    };
  }
  return { placed, shapes };
}

/** Of more characters than glyphs the first has all that are too many; of fewer the last have none. */
function shareOut(characters: readonly string[], glyphs: number): string[] {
  const more = Math.max(0, characters.length - glyphs);
  return Array.from({ length: glyphs }, (_, at) =>
    at === 0 ? characters.slice(0, more + 1).join('') : (characters[more + at] ?? ''),
  );
}
