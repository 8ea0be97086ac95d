import bidiFactory from 'bidi-js';
import { type Direction, directionOfText } from '../../../../contract/index.js';
import { breaksOf, type Breaks } from './breaks.rules.js';
import { type Cluster, clustersOf } from './cluster.rules.js';
import type { Face } from './face.js';
import type { Han } from './families.js';
import { type Fonts, REPLACEMENT, type Style } from './fonts.js';
import { hanOf } from './han.rules.js';
import { type Line, linesOf, type Run } from './lines.rules.js';

// Node gives the function itself, which its types do not know.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();
const graphemes = new Intl.Segmenter();
const SPACE = 0x20;

/** A text and how it is written. */
export interface Span extends Style {
  readonly text: string;
}

/** A paragraph whose glyphs are known: lines are made of it for any width. */
export interface ShapedText {
  readonly text: string;
  readonly direction: Direction;
  readonly isTall: boolean;
  readonly runs: readonly Run[];
  readonly breaks: Breaks;
}

/** How a text is set that does not say so itself. */
export interface Setting {
  /** Where the text has no letters that say so. */
  readonly direction: Direction;
  /** Where Chinese characters do not say in which way they are written. */
  readonly han: Han;
}

/** One paragraph: no line breaks in it. */
export async function shapeText(
  fonts: Fonts,
  spans: readonly Span[],
  setting: Setting,
): Promise<ShapedText> {
  const text = spans.map((span) => span.text).join('');
  const direction = directionOfText(text) ?? setting.direction;
  const han = hanOf(text) ?? setting.han;
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const runs: Run[] = [];
  let open: OpenRun | undefined;
  const close = () => {
    if (open) runs.push(runOf(text, open));
    open = undefined;
  };
  let at = 0;
  for (const span of spans) {
    const start = at;
    for (const { segment } of graphemes.segment(span.text)) {
      // A space is of the font before it: so words that belong together are read together.
      const isSame =
        segment === ' ' && open && at > start && open.face.has(SPACE) && !open.isMissing;
      const finding = isSame ? { ...open!, isMissing: false } : fonts.find(segment, span, han);
      const { face, isMissing } = finding instanceof Promise ? await finding : finding;
      const level = levels[at]!;
      if (open?.face !== face || open.level !== level || isMissing || open.isMissing) {
        close();
        open = { face, isMissing, level, from: at, to: at };
      }
      at += segment.length;
      open.to = at;
    }
  }
  close();
  const isTall = runs.some(({ face }) => face.isTall);
  return { text, direction, isTall, runs, breaks: breaksOf(text) };
}

interface OpenRun {
  readonly face: Face;
  readonly isMissing: boolean;
  readonly level: number;
  readonly from: number;
  to: number;
}

function runOf(text: string, { face, isMissing, level, from, to }: OpenRun): Run {
  if (isMissing) return { face, level, clusters: [missingOf(face, from, to)] };
  const isRtl = level % 2 === 1;
  const clusters = clustersOf(face.shape(text, from, to, isRtl), from, to, isRtl);
  return { face, level, clusters };
}

/** It is read as what was written, and seen as a sign. */
function missingOf(face: Face, from: number, to: number): Cluster {
  const [glyph] = face.shape(String.fromCodePoint(REPLACEMENT), 0, 1, false);
  return { from, to, glyphs: [{ ...glyph!, at: from }], advance: glyph!.advance };
}

/** @param width in points @param size of the type, in points */
export function linesIn(shaped: ShapedText, width: number, size: number): Line[] {
  return linesOf(shaped.text, shaped.runs, shaped.breaks, (width * 1000) / size);
}
