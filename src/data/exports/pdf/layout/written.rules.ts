import { type Block, type Inline, parseLabel, parsePrompt } from '../../../../contract/markup.js';
import type { Style } from '../type/fonts.js';
import { inOneLine, paragraphsOf } from '../type/readable.rules.js';
import type { Span } from '../type/shaped-text.js';
import { formulaText } from './formula.rules.js';

/** A line of its own, with what stands before it where it is of a list. */
export interface Paragraph {
  readonly spans: readonly Span[];
  readonly mark?: string;
}

/** Markup without its signs. @param style of all of it */
export function writtenPrompt(text: string, style: Style = {}): Paragraph[] {
  return parsePrompt(text).flatMap((block) => paragraphsOfBlock(block, style));
}

export function writtenLabel(text: string, style: Style = {}): readonly Span[] {
  return spansOf(parseLabel(text), style)
    .map((span) => ({ ...span, text: oneLine(span.text) }))
    .filter((span) => span.text !== '');
}

export function plainParagraphs(text: string, style: Style = {}): Paragraph[] {
  return paragraphsOf(text).map((line) => ({ spans: [{ ...style, text: line }] }));
}

/** The same where there is nothing but text. */
export function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ spans, mark }) => [mark ? `${mark} ` : '', ...spans.map(({ text }) => text)].join(''))
    .join(' ');
}

function paragraphsOfBlock(block: Block, style: Style): Paragraph[] {
  if (block.is === 'paragraph') return linesOf(spansOf(block.of, style));
  return block.items.flatMap(({ mark, of }) =>
    linesOf(spansOf(of, style)).map((paragraph, at) =>
      at === 0 ? { ...paragraph, mark } : paragraph,
    ),
  );
}

function spansOf(nodes: readonly Inline[], style: Style): Span[] {
  return nodes.flatMap((node): Span[] => {
    if (typeof node === 'string') return [{ ...style, text: node }];
    switch (node.is) {
      case 'bold':
        return spansOf(node.of, { ...style, isBold: true });
      case 'italics':
        return spansOf(node.of, { ...style, isItalic: true });
      case 'code':
        return [{ ...style, text: node.text }];
      case 'formula': {
        const text = formulaText(node.text);
        return [{ ...style, isItalic: true, text: node.isBlock ? `\n${text}\n` : text }];
      }
    }
  });
}

function linesOf(spans: readonly Span[]): Paragraph[] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    for (const [at, text] of paragraphsOf(span.text).entries()) {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push({ ...span, text });
    }
  }
  const isBlank = (line: readonly Span[]) => line.every(({ text }) => text.trim() === '');
  return lines.filter((line) => !isBlank(line)).map((line) => ({ spans: line }));
}

/** Spaces at the ends stay: they stand between two parts. */
function oneLine(text: string): string {
  const inside = inOneLine(text);
  if (inside === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${inside}${/\s$/.test(text) ? ' ' : ''}`;
}
