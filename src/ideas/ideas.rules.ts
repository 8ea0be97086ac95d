import { findLookAlikes, limits } from '../contract/index.js';
import { tidyAnswer } from '../contract/answer-text.js';
import { plainLabel } from '../contract/markup.js';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** What a label may have markup by. */
const marks = /[\\`$*_]/g;
const ELLIPSIS = '…';

/** The labels of options that say what somebody wrote; of those that look alike the first one's. */
export function labelsOf(texts: readonly string[]): string[] {
  const tidied = texts.map((text) => tidyAnswer(text, false));
  const again = new Set(findLookAlikes(tidied).map(({ index }) => index));
  return tidied.filter((_, index) => !again.has(index)).map(labelOf);
}

/** A text as a label that reads as it was written: nobody has meant it as markup. */
export function labelOf(text: string): string {
  const label = shortened(text, (sign) => sign);
  if (plainLabel(label) === label) return label;
  return shortened(text, (sign) => sign.replace(marks, '\\$&'));
}

/**
 * As much of a text as fits in a label, in whole characters as people see them, and in whole words where
 * one ends in the second half.
 */
function shortened(text: string, escape: (sign: string) => string): string {
  const kept: string[] = [];
  let left: number = limits.labelMax;
  let isCut = false;
  for (const { segment } of graphemes.segment(text)) {
    const sign = escape(segment);
    left -= [...sign].length;
    kept.push(sign);
    isCut = left < 0;
    if (isCut) break;
  }
  if (!isCut) return kept.join('');
  let next = '';
  while (left < 1) {
    next = kept.pop()!; // room for the ellipsis
    left += [...next].length;
  }
  const space = next === ' ' ? kept.length : kept.lastIndexOf(' ');
  const end = space > kept.length / 2 ? space : kept.length;
  return kept.slice(0, end).join('') + ELLIPSIS;
}
