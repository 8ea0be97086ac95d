import type { Percentage } from '../contract/index.js';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Emoji and the scripts that a terminal draws two cells wide. */
const wide =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;

/** How many cells of a terminal the text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += cellsOf(segment);
  return width;
}

/** The text in exactly this many cells: filled with spaces, or cut with an ellipsis. */
export function fit(text: string, width: number): string {
  const missing = width - widthOf(text);
  if (missing >= 0) return text + ' '.repeat(missing);
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (used + cellsOf(segment) > width - 1) break;
    kept += segment;
    used += cellsOf(segment);
  }
  return width > 0 ? `${kept}…${' '.repeat(width - 1 - used)}` : '';
}

/** `4821 7730`, as people read it out. */
export function showCode(code: string): string {
  return code.replace(/(?<=^.{4})/, ' ');
}

export function showPercent({ sign, value }: Percentage): string {
  return `${sign}${value} %`;
}

function cellsOf(grapheme: string): number {
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}
